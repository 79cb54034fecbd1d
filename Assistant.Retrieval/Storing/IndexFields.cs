namespace Assistant.Retrieval.Storing;

/// <summary>The names of the index fields.</summary>
internal static class IndexFields
{
    /// <summary>The document number, on every document that belongs to the letter.</summary>
    public const string Letter = "letter";

    /// <summary>On the one document that holds the letter itself: its head, kept aside so that all heads are read without unpacking letters, its whole and its content hash.</summary>
    public const string Head = "head";

    public const string Whole = "whole";

    public const string ContentHash = "hash";

    /// <summary>On passages: the searched words and the stored passage.</summary>
    public const string Text = "text";

    public const string Section = "section";

    public const string Title = "title";

    /// <summary>The words of the notes that hang on the passage.</summary>
    public const string Notes = "notes";

    public const string Passage = "passage";

    /// <summary>On passages of an index with a model: what they mean, four bytes a number.</summary>
    public const string Vector = "vector";

    public static IReadOnlyList<string> Searched { get; } = [Text, Section, Title, Notes];
}
