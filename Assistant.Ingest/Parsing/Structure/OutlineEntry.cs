namespace Assistant.Ingest.Parsing.Structure;

/// <summary>One piece of the letter's running text and what it is.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Level">Depth of a heading or list item from 1; 0 for a paragraph.</param>
/// <param name="Prefix">What the canonical text puts before it: "• ", or the printed number of an item.</param>
/// <param name="Text">Its words, footnote markers still in them.</param>
/// <param name="Block">The index of the block it is.</param>
internal sealed record OutlineEntry(OutlineRole Role, int Level, string Prefix, string Text, int Block);
