namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The server did not do what it was asked; the message tells the user why and what to do.</summary>
public sealed class QdrantFault : IOException
{
    public QdrantFault()
    {
    }

    public QdrantFault(string message)
        : base(message)
    {
    }

    public QdrantFault(string message, Exception cause)
        : base(message, cause)
    {
    }
}
