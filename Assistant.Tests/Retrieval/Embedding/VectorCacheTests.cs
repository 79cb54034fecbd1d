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
        Assert.NotNull(cache.Find("asked for"));
        cache.Keep(["new"], [Vector]);
        clock.Advance(TimeSpan.FromDays(60));

        cache.Forget(TimeSpan.FromDays(90));

        Assert.Null(cache.Find("old"));
        Assert.Null(other.Find("old"));
        Assert.Equal(Vector, cache.Find("asked for"));
        Assert.Equal(Vector, cache.Find("new"));
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
    public void AFileOfAnEarlierVersionKeepsItsVectorsAsIfTheyWereAskedForToday()
    {
        using (var database = Connect())
        {
            using var command = database.CreateCommand();
            command.CommandText = "CREATE TABLE vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID; INSERT INTO vectors VALUES (x'00', x'00')";
            command.ExecuteNonQuery();
        }

        using var cache = Open();
        Assert.Null(cache.Find("anything"));
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
