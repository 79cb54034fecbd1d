using Assistant.Retrieval.Letters;

namespace Assistant.Bot.LetterViewer;

/// <summary>A heading, paragraph, list item or note.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its words in the canonical text.</param>
/// <param name="Level">Of a heading or list item, from 1; otherwise 0.</param>
/// <param name="Note">The note itself, when it is one.</param>
internal sealed record LetterPiece(PieceKind Kind, TextSpan Span, int Level = 0, Footnote? Note = null);
