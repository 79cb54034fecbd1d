using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Persistence;
using Assistant.Retrieval.Storing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>
/// Accepted turns in turns.db of the data directory, from before they are acknowledged until their answer leaves. What
/// was said is erased then; that the turn was is remembered as long as its channel might send it again. Several
/// processes may share the file. When it cannot be used, turns are handled without it.
/// </summary>
internal sealed class OpenTurns : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS turns (
          id TEXT PRIMARY KEY, owner TEXT NOT NULL, received INTEGER NOT NULL, tries INTEGER NOT NULL,
          activity TEXT, origin TEXT, stream TEXT) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS turns_by_age ON turns (received);
        """;

    private readonly HandOverOptions options;
    private readonly TimeSpan rememberedFor;
    private readonly string folder;
    private readonly string path;
    private readonly SqliteFile file;
    private readonly Lazy<ProcessMark> mark;
    private readonly TimeProvider clock;
    private readonly ILogger<OpenTurns> logger;

    public OpenTurns(
        IOptions<AssistantOptions> assistant, IOptions<HandOverOptions> options, IOptions<TurnOptions> turns, TimeProvider clock, ILogger<OpenTurns> logger)
    {
        this.options = options.Value;
        this.clock = clock;
        this.logger = logger;
        rememberedFor = turns.Value.RememberedFor;
        folder = IndexLocation.Resolve(assistant.Value.DataDirectory);
        path = Path.Combine(folder, "turns.db");
        file = new SqliteFile(path, Schema);
        mark = new Lazy<ProcessMark>(() => new ProcessMark(folder));
    }

    /// <summary>Writes a turn down, when it is one that another process could answer.</summary>
    /// <returns>False when it was written down before: its channel sent it again.</returns>
    public async Task<bool> TryKeepAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!options.Enabled || turn.Activity.Type != ActivityTypes.Message || turn.Activity.DeliveryMode == Activity.ExpectReplies)
            return true;
        var id = ActivityKey.Of(turn.Activity) ?? Guid.NewGuid().ToString("N");
        var json = JsonSerializer.Serialize(KeptActivity.Of(turn.Activity), ProtocolJson.Wire.Activity);
        var added = await TryAsync(connection => SqliteFile.Run(
            connection,
            "INSERT OR IGNORE INTO turns VALUES ($id, $owner, $now, 0, $activity, $origin, NULL)",
            ("$id", id), ("$owner", mark.Value.Owner), ("$now", Now()), ("$activity", json), ("$origin", turn.Origin?.AbsoluteUri)), cancellationToken);
        if (added == 1)
            turn.Keep(new TurnReceipt(this, id));
        return added != 0;
    }

    /// <summary>Erases what was said; from then on nobody else answers the turn.</summary>
    /// <returns>False when the turn is another process's by now.</returns>
    public async Task<bool> CloseAsync(string id, CancellationToken cancellationToken) => await TryAsync(
        connection => SqliteFile.Run(
            connection,
            "UPDATE turns SET activity = NULL, origin = NULL, stream = NULL WHERE id = $id AND owner = $owner AND activity IS NOT NULL",
            ("$id", id), ("$owner", mark.Value.Owner)),
        cancellationToken) != 0;

    /// <summary>Forgets a turn that was not let in after all.</summary>
    public Task ForgetAsync(string id, CancellationToken cancellationToken) =>
        TryAsync(connection => SqliteFile.Run(connection, "DELETE FROM turns WHERE id = $id", ("$id", id)), cancellationToken);

    public Task CountTryAsync(string id, CancellationToken cancellationToken) =>
        TryAsync(connection => SqliteFile.Run(connection, "UPDATE turns SET tries = tries + 1 WHERE id = $id", ("$id", id)), cancellationToken);

    public Task NoteStreamAsync(string id, string streamId, CancellationToken cancellationToken) => TryAsync(
        connection => SqliteFile.Run(
            connection, "UPDATE turns SET stream = $stream WHERE id = $id AND activity IS NOT NULL", ("$id", id), ("$stream", streamId)),
        cancellationToken);

    /// <returns>The turns of processes that are no more, oldest first.</returns>
    public async Task<IReadOnlyList<OpenTurn>> FindLeftAsync(CancellationToken cancellationToken)
    {
        var left = new List<OpenTurn>();
        if (File.Exists(path))
            await TryAsync(connection => Read(connection, left), cancellationToken);
        return left;
    }

    /// <returns>False when another process was faster.</returns>
    public async Task<bool> TryTakeAsync(OpenTurn turn, CancellationToken cancellationToken) =>
        await MoveAsync(turn.Id, turn.Owner, mark.Value.Owner, cancellationToken) == 1;

    /// <summary>Gives a turn back that there is no room for yet.</summary>
    public Task GiveBackAsync(OpenTurn turn, CancellationToken cancellationToken) =>
        MoveAsync(turn.Id, mark.Value.Owner, turn.Owner, cancellationToken);

    /// <summary>Deletes what need not be remembered any more, and what the database still holds of erased words.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return;
        await TryAsync(connection => SqliteFile.Erase(
            connection,
            "DELETE FROM turns WHERE (activity IS NULL AND received < $remembered) OR received < $oldest",
            ("$remembered", Before(rememberedFor)), ("$oldest", Before(rememberedFor + options.MaxAge))), cancellationToken);
    }

    public void Dispose()
    {
        file.Dispose();
        if (mark.IsValueCreated)
            mark.Value.Dispose();
    }

    private Task<int?> MoveAsync(string id, string from, string to, CancellationToken cancellationToken) => TryAsync(
        connection => SqliteFile.Run(
            connection,
            "UPDATE turns SET owner = $to WHERE id = $id AND owner = $from AND activity IS NOT NULL",
            ("$id", id), ("$from", from), ("$to", to)),
        cancellationToken);

    private int Read(SqliteConnection connection, List<OpenTurn> left)
    {
        using var command = SqliteFile.Command(
            connection,
            "SELECT id, owner, received, tries, activity, origin, stream FROM turns WHERE activity IS NOT NULL AND owner <> $owner ORDER BY received",
            ("$owner", mark.Value.Owner));
        using var rows = command.ExecuteReader();
        var alive = new Dictionary<string, bool>();
        while (rows.Read())
        {
            var owner = rows.GetString(1);
            if (!alive.TryGetValue(owner, out var isAlive))
                alive[owner] = isAlive = ProcessMark.IsAlive(folder, owner);
            if (!isAlive && ReadRow(rows, owner) is { } turn)
                left.Add(turn);
        }

        return left.Count;
    }

    private OpenTurn? ReadRow(SqliteDataReader row, string owner)
    {
        try
        {
            return new OpenTurn(row.GetString(0), owner, JsonSerializer.Deserialize(row.GetString(4), ProtocolJson.Wire.Activity)!)
            {
                Age = TimeSpan.FromMilliseconds(Now() - row.GetInt64(2)),
                Tries = row.GetInt32(3),
                Origin = row.IsDBNull(5) ? null : new Uri(row.GetString(5)),
                StreamId = row.IsDBNull(6) ? null : row.GetString(6),
            };
        }
        catch (Exception fault) when (fault is JsonException or UriFormatException)
        {
            // Written by something else; it goes when it is old.
            Log.TurnNotKept(logger, fault);
            return null;
        }
    }

    // Null when the database did not do it: then nobody else can be asked, and the user comes first.
    private async Task<int?> TryAsync(Func<SqliteConnection, int> work, CancellationToken cancellationToken)
    {
        try
        {
            return await file.UseAsync(work, cancellationToken);
        }
        catch (Exception fault) when (SqliteFile.IsFault(fault))
        {
            Log.TurnNotKept(logger, fault);
            return null;
        }
    }

    private long Before(TimeSpan age) => Now() - (long)age.TotalMilliseconds;

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
