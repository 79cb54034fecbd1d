namespace Assistant.Retrieval.Language;

/// <summary>A search term and where it came from.</summary>
/// <param name="Term">The stem.</param>
/// <param name="Position">The word's place, counted from 0; parts of a hyphenated word have places of their own.</param>
/// <param name="Start">The first character in the text, in UTF-16 code units.</param>
/// <param name="End">The character after the last.</param>
internal readonly record struct TextToken(string Term, int Position, int Start, int End);
