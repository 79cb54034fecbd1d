namespace Assistant.Retrieval.Embedding;

/// <summary>Vectors of different models cannot be compared, so an index holds those of one, or none.</summary>
internal static class ModelAgreement
{
    /// <param name="stored">The model of the index; null when its letters have no vectors.</param>
    /// <param name="configured">The model of the settings; null when there is none.</param>
    /// <returns>Null when letters can be added; else why not, and what to do.</returns>
    public static string? Problem(EmbeddingModel? stored, EmbeddingModel? configured) => (stored, configured) switch
    {
        (null, null) => null,
        (null, { } wanted) => $"The stored letters have no vectors, and the settings name the embedding model {wanted}. Run reindex to embed all letters, or leave out Embedding:Endpoint and Embedding:Model.",
        ({ } made, null) => $"The stored letters were embedded with {made}, and the settings name no embedding model. Set Embedding:Endpoint and Embedding:Model as they were, or run reindex to store the letters without vectors.",
        ({ } made, { } wanted) when wanted.Matches(made) => null,
        ({ } made, { } wanted) when wanted.Name == made.Name => $"The stored letters were embedded with {made} under other settings of Embedding:Dimension, PassagePrefix or MaximumLength. Set them as they were, or run reindex to embed all letters anew.",
        ({ } made, { } wanted) => $"The stored letters were embedded with {made}, and the settings name {wanted}. Run reindex to embed all letters with it, or set Embedding:Model as it was.",
    };
}
