namespace Assistant.Ingest.Parsing.Structure;

/// <summary>A heading under which the next text or heading may fall.</summary>
internal sealed class OpenHeading(int indent, string firstChildWord)
{
    public int Indent { get; } = indent;

    /// <summary>It had no text of its own and opened a deeper level: subheadings may come back at its indentation.</summary>
    public bool LacksText { get; } = firstChildWord.Length > 0;

    /// <summary>The word its first subheading opens with.</summary>
    public string FirstChildWord { get; } = firstChildWord;

    /// <summary>Subheadings found under it so far.</summary>
    public int Children { get; set; }
}
