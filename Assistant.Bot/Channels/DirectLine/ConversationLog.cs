using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Persistence;
using Assistant.Retrieval.Storing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// What was said in each conversation, in conversations.db of the data directory, so that a restart loses nothing. When
/// the database cannot be used, conversations go on in memory.
/// </summary>
internal sealed class ConversationLog(
    IOptions<AssistantOptions> assistant, IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<ConversationLog> logger) : IConversationLog, IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, touched INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS conversations_by_age ON conversations (touched);
        CREATE TABLE IF NOT EXISTS activities (
          conversation TEXT NOT NULL, number INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (conversation, number)) WITHOUT ROWID;
        """;

    private readonly SqliteFile file = new(Path.Combine(IndexLocation.Resolve(assistant.Value.DataDirectory), "conversations.db"), Schema);

    public Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken) => TryAsync(
        connection => SqliteFile.Run(
            connection, "INSERT OR IGNORE INTO conversations VALUES ($id, $now)", ("$id", conversation), ("$now", Now())) == 1,
        _ => true,
        cancellationToken);

    public Task<Appended> TryAppendAsync(string conversation, NumberedActivity entry, CancellationToken cancellationToken) => TryAsync(
        connection => Append(connection, conversation, entry) ? Appended.Stored : Appended.NumberTaken,
        _ => Appended.Failed,
        cancellationToken);

    public Task<IReadOnlyList<NumberedActivity>?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken) => TryAsync<IReadOnlyList<NumberedActivity>?>(
        connection => Touch(connection, conversation) ? Read(connection, conversation, after, most) : null,
        fault => throw new ConversationLogException(fault),
        cancellationToken);

    public Task TouchAsync(string conversation, CancellationToken cancellationToken) =>
        TryAsync(connection => Touch(connection, conversation), _ => false, cancellationToken);

    public Task PruneAsync(CancellationToken cancellationToken) => TryAsync(
        connection =>
        {
            var oldest = ("$oldest", (object?)Oldest());
            SqliteFile.Run(
                connection,
                "DELETE FROM activities WHERE conversation IN (SELECT id FROM conversations WHERE touched < $oldest)",
                oldest);
            return SqliteFile.Erase(connection, "DELETE FROM conversations WHERE touched < $oldest", oldest);
        },
        _ => 0,
        cancellationToken);

    // The file is this process's own.
    public Task SignalAsync(string conversation, NumberedActivity signal, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FollowOthersAsync(Func<HeardElsewhere, Task> heard, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => file.Dispose();

    private bool Append(SqliteConnection connection, string conversation, NumberedActivity entry)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var json = JsonSerializer.Serialize(entry.Activity, ProtocolJson.Wire.Activity);
        var added = SqliteFile.Run(
            connection,
            "INSERT OR IGNORE INTO activities VALUES ($id, $number, $json)",
            ("$id", conversation), ("$number", entry.Number), ("$json", json)) == 1;
        SqliteFile.Run(
            connection,
            """
            DELETE FROM activities WHERE conversation = $id AND number <= $last;
            INSERT INTO conversations VALUES ($id, $now) ON CONFLICT DO UPDATE SET touched = $now;
            """,
            ("$id", conversation), ("$last", entry.Number - options.Value.History), ("$now", Now()));
        transaction.Commit();
        return added;
    }

    /// <returns>False when there is no such conversation, or when nobody has touched it for too long.</returns>
    private bool Touch(SqliteConnection connection, string conversation) => SqliteFile.Run(
        connection,
        "UPDATE conversations SET touched = $now WHERE id = $id AND touched >= $oldest",
        ("$id", conversation), ("$now", Now()), ("$oldest", Oldest())) == 1;

    private static List<NumberedActivity> Read(SqliteConnection connection, string conversation, long after, int most)
    {
        using var command = SqliteFile.Command(
            connection,
            "SELECT number, json FROM activities WHERE conversation = $id AND number > $after ORDER BY number LIMIT $most",
            ("$id", conversation), ("$after", after), ("$most", most));
        using var rows = command.ExecuteReader();
        var entries = new List<NumberedActivity>();
        while (rows.Read())
            entries.Add(new NumberedActivity(rows.GetInt64(0), JsonSerializer.Deserialize(rows.GetString(1), ProtocolJson.Wire.Activity)!));
        return entries;
    }

    private async Task<T> TryAsync<T>(Func<SqliteConnection, T> work, Func<Exception, T> otherwise, CancellationToken cancellationToken)
    {
        try
        {
            return await file.UseAsync(work, cancellationToken);
        }
        catch (Exception fault) when (SqliteFile.IsFault(fault))
        {
            Log.ConversationNotStored(logger, fault);
            return otherwise(fault);
        }
    }

    private long Oldest() => Now() - (long)options.Value.IdleTime.TotalSeconds;

    private long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
}
