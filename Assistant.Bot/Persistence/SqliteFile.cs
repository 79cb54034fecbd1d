using Microsoft.Data.Sqlite;

namespace Assistant.Bot.Persistence;

/// <summary>
/// A SQLite database in the data directory, made at first use. Only the account that runs the assistant may read it: it
/// holds what people asked.
/// </summary>
internal sealed class SqliteFile(string path, string schema) : IDisposable
{
    private const int WaitForOthersSeconds = 5;

    private readonly SemaphoreSlim gate = new(1);
    private SqliteConnection? connection;

    /// <summary>Does one piece of work at a time; SQLite itself knows no asynchronous work.</summary>
    /// <exception cref="SqliteException">The database refuses, is full, or is no database.</exception>
    /// <exception cref="IOException">The data directory cannot be used.</exception>
    /// <exception cref="UnauthorizedAccessException">The data directory may not be used.</exception>
    public async Task<T> UseAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            connection ??= Open();
            return work(connection);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Whether a failure is the database's, and the work around it can go on without it.</summary>
    public static bool IsFault(Exception fault) => fault is SqliteException or IOException or UnauthorizedAccessException;

    public static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of ours; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static int Run(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Deletes rows, and what the log beside the database still holds of their words.</summary>
    /// <returns>How many rows.</returns>
    public static int Erase(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var deleted = Run(connection, sql, values);
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return deleted;
    }

    public void Dispose()
    {
        connection?.Dispose();
        gate.Dispose();
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        MakePrivate();
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = WaitForOthersSeconds,
            Pooling = false,
        }.ToString());
        try
        {
            opened.Open();
            // A crash of the process loses nothing; a crash of the machine may lose the last moments.
            Run(opened, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
            Run(opened, schema);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private void MakePrivate()
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(path, options);
    }
}
