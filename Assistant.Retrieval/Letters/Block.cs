namespace Assistant.Retrieval.Letters;

/// <summary>A paragraph, list item or row of a table; the span leaves out the bullet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its words in the canonical text.</param>
/// <param name="ListLevel">0 for a paragraph, 1 for an item of an outer list.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, int ListLevel = 0);
