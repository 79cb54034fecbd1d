using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>One piece of the letter's running text, ready to be written.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Level">
/// Depth of a list item from 1; of a heading any number that is larger the deeper it stands; 0 for a paragraph or row.
/// </param>
/// <param name="Prefix">What the canonical text puts before it: "• ", or the printed number of an item or heading.</param>
/// <param name="Text">Its words.</param>
internal sealed record LetterEntry(OutlineRole Role, int Level, string Prefix, MarkedText Text);
