using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Assistant.Retrieval.Embedding;

/// <summary>
/// The vectors of all texts that were ever embedded, in a SQLite database in the data directory: an ingest that was killed
/// and a re-index pay for no text twice. It may be deleted at any time. Texts are kept as hashes only.
/// </summary>
/// <param name="dataDirectory">The data directory; created when absent.</param>
/// <param name="model">Whose vectors are asked for; those of others may be there too.</param>
/// <param name="clock">Tells the day on which a text was asked for.</param>
internal sealed class VectorCache(string dataDirectory, EmbeddingModel model, TimeProvider clock) : IDisposable
{
    private const string Schema = """
        PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL, used INTEGER NOT NULL DEFAULT 0);
        """;

    // Files of earlier versions do not tell when a text was asked for.
    private const string IsWithoutDays = "SELECT NOT EXISTS (SELECT 1 FROM pragma_table_info('vectors') WHERE name = 'used')";
    private const string AddDays = "ALTER TABLE vectors ADD COLUMN used INTEGER NOT NULL DEFAULT 0; UPDATE vectors SET used = $today";

    private const int WaitForOthersSeconds = 30;

    private readonly string path = Path.Combine(dataDirectory, "embeddings.db");
    private readonly Lock gate = new();
    private SqliteConnection? connection;

    /// <param name="texts">Texts, prefix included.</param>
    /// <returns>The vectors of those that this model ever embedded, by text.</returns>
    /// <exception cref="IOException">The database cannot be used.</exception>
    public Dictionary<string, float[]> Find(IEnumerable<string> texts) => Use(database =>
    {
        var found = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var notAskedForToday = new List<byte[]>();
        Read(database, texts, found, notAskedForToday);
        if (notAskedForToday.Count > 0)
        {
            Mark(database, notAskedForToday);
        }

        return found;
    });

    /// <summary>Keeps vectors, all or none.</summary>
    /// <exception cref="IOException">The database cannot be used, or the disk is full.</exception>
    public void Keep(IReadOnlyList<string> texts, IReadOnlyList<float[]> vectors) => Use(database =>
    {
        using var transaction = database.BeginTransaction();
        using var command = database.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT OR REPLACE INTO vectors (key, vector, used) VALUES ($key, $vector, $today)";
        command.Parameters.AddWithValue("$today", Today);
        var key = command.Parameters.Add("$key", SqliteType.Blob);
        var vector = command.Parameters.Add("$vector", SqliteType.Blob);
        foreach (var (place, text) in texts.Index())
        {
            key.Value = KeyOf(text);
            vector.Value = UnitVector.ToBytes(vectors[place]);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return true;
    });

    /// <summary>Forgets what nobody asked for in this time, whichever model made it, and gives the room back.</summary>
    /// <exception cref="IOException">The database cannot be used.</exception>
    public void Forget(TimeSpan unused) => Use(database =>
    {
        using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM vectors WHERE used < $since";
        command.Parameters.AddWithValue("$since", Today - (long)unused.TotalDays);
        var forgotten = command.ExecuteNonQuery();

        // A step gives back one page, and is told as a row.
        using var freeing = database.CreateCommand();
        freeing.CommandText = "PRAGMA incremental_vacuum";
        using var pages = freeing.ExecuteReader();
        while (pages.Read())
        {
        }

        return forgotten;
    });

    public void Dispose()
    {
        lock (gate)
        {
            connection?.Dispose();
            connection = null;
        }
    }

    private long Today => clock.GetUtcNow().ToUnixTimeSeconds() / (24 * 60 * 60);

    // One look at the file for all texts: to open and close it for reading costs more than to read a vector.
    private void Read(SqliteConnection database, IEnumerable<string> texts, Dictionary<string, float[]> found, List<byte[]> notAskedForToday)
    {
        using var transaction = database.BeginTransaction(deferred: true);
        using var command = database.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT vector, used FROM vectors WHERE key = $key";
        var key = command.Parameters.Add("$key", SqliteType.Blob);
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            var wanted = KeyOf(text);
            key.Value = wanted;
            using var row = command.ExecuteReader();
            if (row.Read() && row.GetFieldValue<byte[]>(0) is var bytes && bytes.Length == model.Dimension * sizeof(float))
            {
                UnitVector.Read(bytes, found[text] = new float[model.Dimension]);
                if (row.GetInt64(1) < Today)
                {
                    notAskedForToday.Add(wanted);
                }
            }
        }
    }

    private void Mark(SqliteConnection database, List<byte[]> keys)
    {
        using var transaction = database.BeginTransaction();
        using var command = database.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE vectors SET used = $today WHERE key = $key";
        command.Parameters.AddWithValue("$today", Today);
        var key = command.Parameters.Add("$key", SqliteType.Blob);
        foreach (var asked in keys)
        {
            key.Value = asked;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private byte[] KeyOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes($"{model.Name}\n{model.Dimension}\n{text}"));

    private T Use<T>(Func<SqliteConnection, T> work)
    {
        lock (gate)
        {
            try
            {
                return work(connection ??= Open());
            }
            catch (SqliteException fault)
            {
                throw new IOException($"The file {path}, which keeps vectors so that no text is embedded twice, cannot be used: {fault.Message} It may be deleted; it is then made anew.", fault);
            }
        }
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(dataDirectory);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = WaitForOthersSeconds, Pooling = false }.ToString());
        try
        {
            opened.Open();
            using var command = opened.CreateCommand();
            command.CommandText = Schema;
            command.ExecuteNonQuery();
            command.CommandText = IsWithoutDays;
            if (command.ExecuteScalar() is 1L)
            {
                command.CommandText = AddDays;
                command.Parameters.AddWithValue("$today", Today);
                command.ExecuteNonQuery();
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
