namespace Assistant.Retrieval.Letters;

/// <summary>Where a page of the source begins in the canonical text.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Offset">The first character that stands on it.</param>
public readonly record struct PageStart(int Page, int Offset);
