using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Assistant.Retrieval.Embedding;

/// <summary>
/// The vectors of all texts that were ever embedded, in a SQLite database in the data directory: an ingest that was killed
/// and a re-index pay for no text twice. It may be deleted at any time. Texts are kept as hashes only.
/// </summary>
internal sealed class VectorCache(string dataDirectory, EmbeddingModel model) : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
        """;

    private const int WaitForOthersSeconds = 30;

    private readonly string path = Path.Combine(dataDirectory, "embeddings.db");
    private readonly Lock gate = new();
    private SqliteConnection? connection;

    /// <returns>The vector of a text, prefix included; null when it was never embedded by this model.</returns>
    /// <exception cref="IOException">The database cannot be used.</exception>
    public float[]? Find(string text) => Use(database =>
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT vector FROM vectors WHERE key = $key";
        command.Parameters.AddWithValue("$key", KeyOf(text));
        if (command.ExecuteScalar() is not byte[] bytes || bytes.Length != model.Dimension * sizeof(float))
        {
            return null;
        }

        var vector = new float[model.Dimension];
        UnitVector.Read(bytes, vector);
        return vector;
    });

    /// <summary>Keeps vectors, all or none.</summary>
    /// <exception cref="IOException">The database cannot be used, or the disk is full.</exception>
    public void Keep(IReadOnlyList<string> texts, IReadOnlyList<float[]> vectors) => Use(database =>
    {
        using var transaction = database.BeginTransaction();
        using var command = database.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT OR REPLACE INTO vectors (key, vector) VALUES ($key, $vector)";
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

    public void Dispose()
    {
        lock (gate)
        {
            connection?.Dispose();
            connection = null;
        }
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
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
