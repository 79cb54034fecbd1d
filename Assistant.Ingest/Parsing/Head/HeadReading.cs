using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Head;

/// <summary>What the top of the page says, or the refusal.</summary>
internal sealed record HeadReading
{
    public LetterHead? Head { get; init; }

    /// <summary>The line with number and date as printed.</summary>
    public string NumberLine { get; init; } = "";

    /// <summary>Its 1-based line.</summary>
    public int NumberLineAt { get; init; }

    /// <summary>The index of the first block of the letter itself.</summary>
    public int BodyStart { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public ReadResult? Refusal { get; init; }
}
