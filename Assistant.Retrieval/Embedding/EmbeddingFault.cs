namespace Assistant.Retrieval.Embedding;

/// <summary>The embedding service did not do what it was asked; the message tells the user why and what to do.</summary>
public sealed class EmbeddingFault : IOException
{
    /// <summary>The service is there, but takes these texts not; others it may take.</summary>
    public bool IsOfTexts { get; init; }

    public EmbeddingFault()
    {
    }

    public EmbeddingFault(string message)
        : base(message)
    {
    }

    public EmbeddingFault(string message, Exception cause)
        : base(message, cause)
    {
    }
}
