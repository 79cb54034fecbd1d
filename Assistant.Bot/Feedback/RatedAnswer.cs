namespace Assistant.Bot.Feedback;

/// <summary>One line of the export: an answer and what one person thinks of it.</summary>
internal sealed record RatedAnswer
{
    public required string RatedAt { get; init; }

    public required string Reaction { get; init; }

    public required string Comment { get; init; }

    public required string Question { get; init; }

    public required string Kind { get; init; }

    public required string Answer { get; init; }

    /// <summary>Letter, start and length of each passage, such as 2024D44861@1204+310, parted by spaces.</summary>
    public required string Passages { get; init; }

    /// <summary>The version of each passage's letter, in the same order; a dash when the source gave none.</summary>
    public required string Versions { get; init; }

    public required string Channel { get; init; }

    public required string AnsweredAt { get; init; }

    public required string AnswerId { get; init; }

    public required string Name { get; init; }
}
