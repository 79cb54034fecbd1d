using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What is kept with a point, whichever kind it is.</summary>
internal sealed record PointPayload
{
    /// <summary>One of <see cref="PointKinds"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>Passages and letters: the document number.</summary>
    public string? Letter { get; init; }

    /// <summary>Passages and letters: the first generation that shows the point.</summary>
    public long? From { get; init; }

    /// <summary>Passages and letters: the first generation that shows it no more.</summary>
    public long? Until { get; init; }

    /// <summary>Passages: the day of the letter.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Passages: the dossiers that the letter is filed in.</summary>
    public IReadOnlyList<string>? Dossiers { get; init; }

    /// <summary>Passages: who signed the letter, see <see cref="FilterConditions.NameOf"/>.</summary>
    public IReadOnlyList<string>? Ministers { get; init; }

    /// <summary>Passages: the kind of paper.</summary>
    public string? Paper { get; init; }

    /// <summary>Letters: the content hash.</summary>
    public string? Hash { get; init; }

    /// <summary>Letters: how many passages it has.</summary>
    public int? Passages { get; init; }

    /// <summary>Passages: the passage as stored.</summary>
    public JsonElement? Passage { get; init; }

    /// <summary>Letters: the head.</summary>
    public JsonElement? Head { get; init; }

    /// <summary>Letters: the whole.</summary>
    public JsonElement? Whole { get; init; }

    /// <summary>Letters: what the letter adds to the statistics, per field.</summary>
    public IReadOnlyDictionary<string, FieldCount>? Words { get; init; }

    /// <summary>The commit point: what the collection shows.</summary>
    public CommitMark? Commit { get; init; }

    /// <summary>The claim point: who writes, and until when in seconds since 1970.</summary>
    public string? Owner { get; init; }

    public long? ClaimedUntil { get; init; }
}
