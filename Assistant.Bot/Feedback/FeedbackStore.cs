using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Bot.Persistence;
using Assistant.Retrieval.Storing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Feedback;

/// <summary>Answers that can be rated and what people thought of them, in feedback.db of the data directory.</summary>
internal sealed class FeedbackStore(IOptions<AssistantOptions> assistant, IOptions<FeedbackOptions> options, TimeProvider clock) : IDisposable
{
    private const int LongestComment = 4_000;

    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS answers (
          id TEXT PRIMARY KEY, channel TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT,
          at TEXT NOT NULL, question TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, passages TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS answers_by_conversation ON answers (channel, conversation);
        CREATE INDEX IF NOT EXISTS answers_by_age ON answers (at);
        CREATE TABLE IF NOT EXISTS ratings (
          answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE, rater TEXT NOT NULL,
          at TEXT NOT NULL, reaction TEXT NOT NULL, comment TEXT, name TEXT, PRIMARY KEY (answer, rater));
        """;

    private readonly SqliteFile file = new(Path.Combine(IndexLocation.Resolve(assistant.Value.DataDirectory), "feedback.db"), Schema);

    /// <exception cref="Exception">Those of <see cref="SqliteFile.UseAsync"/>.</exception>
    public Task RememberAsync(GivenAnswer answer, CancellationToken cancellationToken) => file.UseAsync(connection => SqliteFile.Run(
        connection,
        "INSERT INTO answers VALUES ($id, $channel, $conversation, $activity, $at, $question, $kind, $text, $passages)",
        ("$id", answer.Id),
        ("$channel", answer.ChannelId),
        ("$conversation", answer.ConversationId),
        ("$activity", answer.ActivityId),
        ("$at", Now()),
        ("$question", answer.Question),
        ("$kind", answer.Kind.ToString()),
        ("$text", answer.Text),
        ("$passages", JsonSerializer.Serialize(answer.Passages, FeedbackJson.Default.IReadOnlyListCitedPassage))), cancellationToken);

    /// <summary>Keeps the rating; a second one by the same person takes the place of the first.</summary>
    /// <returns>False when there is no such answer in this conversation, or no longer.</returns>
    /// <exception cref="Exception">Those of <see cref="SqliteFile.UseAsync"/>.</exception>
    public Task<bool> RateAsync(Rating rating, CancellationToken cancellationToken) => file.UseAsync(connection => SqliteFile.Run(
        connection,
        """
        INSERT INTO ratings
        SELECT id, $rater, $at, $reaction, $comment, $name FROM answers
        WHERE channel = $channel AND conversation = $conversation AND (id = $message OR activity = $message)
        ON CONFLICT DO UPDATE SET at = $at, reaction = $reaction, name = $name,
          comment = CASE WHEN reaction = $reaction THEN coalesce($comment, comment) ELSE $comment END
        """,
        ("$channel", rating.ChannelId),
        ("$conversation", rating.ConversationId),
        ("$message", rating.MessageId),
        ("$rater", RaterOf(rating)),
        ("$at", Now()),
        ("$reaction", rating.Reaction.ToString()),
        ("$comment", CommentOf(rating)),
        ("$name", options.Value.StoreNames ? rating.Rater?.Name ?? rating.Rater?.Id : null)) > 0, cancellationToken);

    /// <summary>All ratings, oldest first.</summary>
    /// <exception cref="Exception">Those of <see cref="SqliteFile.UseAsync"/>.</exception>
    public Task<IReadOnlyList<RatedAnswer>> ReadAsync(CancellationToken cancellationToken) => file.UseAsync(ReadAll, cancellationToken);

    /// <summary>Deletes what is older than it may become.</summary>
    /// <exception cref="Exception">Those of <see cref="SqliteFile.UseAsync"/>.</exception>
    public Task<int> PruneAsync(CancellationToken cancellationToken) => file.UseAsync(connection => SqliteFile.Erase(
        connection,
        """
        DELETE FROM answers WHERE at < $rated
          OR (at < $unrated AND NOT EXISTS (SELECT 1 FROM ratings WHERE answer = id))
        """,
        ("$rated", Before(options.Value.Retention)),
        ("$unrated", Before(options.Value.RatingTime))), cancellationToken);

    public void Dispose() => file.Dispose();

    private static IReadOnlyList<RatedAnswer> ReadAll(SqliteConnection connection)
    {
        using var command = SqliteFile.Command(
            connection,
            """
            SELECT r.at, r.reaction, coalesce(r.comment, ''), a.question, a.kind, a.text, a.passages, a.channel, a.at, a.id, coalesce(r.name, '')
            FROM ratings r JOIN answers a ON a.id = r.answer ORDER BY r.at, a.id
            """);
        using var rows = command.ExecuteReader();
        var rated = new List<RatedAnswer>();
        while (rows.Read())
            rated.Add(ReadRow(rows));
        return rated;
    }

    private static RatedAnswer ReadRow(SqliteDataReader row)
    {
        var passages = JsonSerializer.Deserialize(row.GetString(6), FeedbackJson.Default.IReadOnlyListCitedPassage) ?? [];
        return new RatedAnswer
        {
            RatedAt = row.GetString(0),
            Reaction = row.GetString(1),
            Comment = row.GetString(2),
            Question = row.GetString(3),
            Kind = row.GetString(4),
            // What was sent as character references is for Markdown readers, not for people.
            Answer = WebUtility.HtmlDecode(row.GetString(5)),
            Passages = string.Join(' ', passages.Select(passage =>
                string.Create(CultureInfo.InvariantCulture, $"{passage.Letter}@{passage.Start}+{passage.Length}"))),
            Versions = string.Join(' ', passages.Select(passage => passage.Version ?? "-")),
            Channel = row.GetString(7),
            AnsweredAt = row.GetString(8),
            AnswerId = row.GetString(9),
            Name = row.GetString(10),
        };
    }

    // Tells a second thumb of one person from another person's, and nothing more: it differs for every conversation.
    private static string RaterOf(Rating rating) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{rating.ChannelId}\n{rating.ConversationId}\n{rating.Rater?.Id}")))[..32];

    private static string? CommentOf(Rating rating)
    {
        var comment = rating.Comment?.Trim();
        return comment switch
        {
            null or "" => null,
            { Length: > LongestComment } => comment[..LongestComment],
            _ => comment,
        };
    }

    private string Now() => Text(clock.GetUtcNow());

    private string Before(TimeSpan age) => Text(clock.GetUtcNow() - age);

    // Sorts as text the way it sorts as time.
    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
