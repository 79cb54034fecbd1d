using Assistant.Retrieval.Embedding;
using Assistant.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Retrieval.Embedding;

public sealed class VectorCacheTests : IDisposable
{
    private static readonly EmbeddingModel Model = new("model", 8);
    private static readonly float[] Vector = [1, 0, 0, 0, 0, 0, 0, 0];

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new(new DateTimeOffset(2099, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatNobodyAskedForInALongTimeIsForgottenWhicheverModelMadeIt()
    {
        using var cache = Open();
        using var other = new VectorCache(folder.Path, Model with { Name = "other" }, clock);
        cache.Keep(["old", "asked for", "new"], [Vector, Vector, Vector]);
        other.Keep(["old"], [Vector]);
        clock.Advance(TimeSpan.FromDays(60));
        cache.Find(["asked for"]);
        cache.Keep(["new"], [Vector]);
        clock.Advance(TimeSpan.FromDays(60));

        cache.Forget(TimeSpan.FromDays(90));

        Assert.Empty(other.Find(["old"]));
        Assert.Equal(["asked for", "new"], cache.Find(["old", "asked for", "new"]).Keys);
    }

    [Fact]
    public void TheRoomOfWhatIsForgottenIsGivenBack()
    {
        using var cache = Open();
        List<string> texts = [.. Enumerable.Range(0, 5000).Select(number => $"text {number}")];
        cache.Keep(texts, [.. texts.Select(_ => Vector)]);
        var before = Pages();
        clock.Advance(TimeSpan.FromDays(100));

        cache.Forget(TimeSpan.FromDays(90));

        Assert.InRange(Pages(), 1, before / 10);
    }

    [Fact]
    public void WhatIsAskedForTogetherIsFoundWithoutWhatIsNotThereAndWithoutRegardToRepeats()
    {
        using var cache = Open();
        float[] another = [0, 1, 0, 0, 0, 0, 0, 0];
        cache.Keep(["one", "another"], [Vector, another]);

        var found = cache.Find(["another", "unknown", "one", "another"]);

        Assert.Equal([("another", another), ("one", Vector)], found.Select(vector => (vector.Key, vector.Value)));
    }

    [Fact]
    public void TheFileTakesLittleMoreRoomThanItsVectors()
    {
        var model = Model with { Dimension = 384 };
        using (var cache = new VectorCache(folder.Path, model, clock))
        {
            List<string> texts = [.. Enumerable.Range(0, 2000).Select(number => $"text {number}")];
            cache.Keep(texts, [.. texts.Select(_ => new float[model.Dimension])]);
        }

        Assert.InRange(Ask("PRAGMA page_count") * Ask("PRAGMA page_size"), 1, 2000L * 384 * sizeof(float) * 3 / 2);
    }

    [Fact]
    public void AFileOfAnEarlierVersionKeepsItsVectorsAsIfTheyWereAskedForToday()
    {
        using (var database = Connect())
        {
            using var command = database.CreateCommand();
            command.CommandText = "CREATE TABLE vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID; INSERT INTO vectors VALUES (x'00', x'00')";
            command.ExecuteNonQuery();
        }

        using var cache = Open();
        Assert.Empty(cache.Find(["anything"]));
        cache.Forget(TimeSpan.FromDays(1));
        Assert.Equal(1, Rows());
        clock.Advance(TimeSpan.FromDays(3));
        cache.Forget(TimeSpan.FromDays(1));
        Assert.Equal(0, Rows());
    }

    private VectorCache Open() => new(folder.Path, Model, clock);

    private long Pages() => Ask("PRAGMA page_count");

    private long Rows() => Ask("SELECT COUNT(*) FROM vectors");

    private long Ask(string query)
    {
        using var database = Connect();
        using var command = database.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Connect()
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "embeddings.db")};Pooling=False");
        database.Open();
        return database;
    }
}
