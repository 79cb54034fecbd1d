namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record DenseVectorSchema(int Size, string Distance)
{
    public HnswConfig? HnswConfig { get; init; }
}
