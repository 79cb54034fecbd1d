namespace Assistant.Retrieval.Embedding;

/// <summary>What the makers of usual models say of them, so that settings need not repeat it.</summary>
/// <param name="Part">Stands in the model's name, whatever service and packaging call it.</param>
/// <param name="Model">Its declaration, without the service's name for it.</param>
internal sealed record KnownModel(string Part, EmbeddingModel Model)
{
    private const string Instruction = "Instruct: Given a web search query, retrieve relevant passages that answer the query\n";

    private const string EnglishSearch = "Represent this sentence for searching relevant passages: ";

    /// <summary>The service can be asked for shorter vectors than the model's own.</summary>
    public bool CanShorten { get; init; }

    /// <summary>It was made from English alone: over Dutch letters it finds less than words do.</summary>
    public bool EnglishOnly { get; init; }

    // Of two parts that stand in a name the earlier one counts.
    private static IReadOnlyList<KnownModel> All { get; } =
    [
        Of("multilingual-e5-large-instruct", 1024, 512, Instruction + "Query: "),
        Of("multilingual-e5-small", 384, 512, "query: ", "passage: "),
        Of("multilingual-e5-base", 768, 512, "query: ", "passage: "),
        Of("multilingual-e5-large", 1024, 512, "query: ", "passage: "),
        Of("bge-m3", 1024, 8192),
        Of("embeddinggemma", 768, 2048, "task: search result | query: ", "title: none | text: "),
        Of("qwen3-embedding-0.6b", 1024, 32_768, Instruction + "Query:"),
        Of("qwen3-embedding-4b", 2560, 32_768, Instruction + "Query:"),
        Of("qwen3-embedding-8b", 4096, 32_768, Instruction + "Query:"),
        Of("nomic-embed-text-v2", 768, 512, "search_query: ", "search_document: "),
        Of("nomic-embed-text", 768, 2048, "search_query: ", "search_document: ") with { EnglishOnly = true },
        Of("snowflake-arctic-embed2", 1024, 8192, "query: "),
        Of("snowflake-arctic-embed-l-v2", 1024, 8192, "query: "),
        Of("snowflake-arctic-embed-m-v2", 768, 8192, "query: "),
        Of("snowflake-arctic-embed-xs", 384, 512, EnglishSearch) with { EnglishOnly = true },
        Of("mxbai-embed-large", 1024, 512, EnglishSearch) with { EnglishOnly = true },
        Of("all-minilm", 384, 256) with { EnglishOnly = true },
        Of("granite-embedding-107m", 384, 512),
        Of("granite-embedding-278m", 768, 512),
        Of("paraphrase-multilingual-minilm", 384, 128),
        Of("paraphrase-multilingual", 768, 128),
        Of("text-embedding-3-small", 1536, 8191) with { CanShorten = true },
        Of("text-embedding-3-large", 3072, 8191) with { CanShorten = true },
        Of("text-embedding-ada-002", 1536, 8191),
    ];

    /// <returns>What is known of the model; null when nothing is.</returns>
    public static KnownModel? Find(string name)
    {
        var plain = name.Replace(':', '-').Replace('_', '-');
        return All.FirstOrDefault(known => plain.Contains(known.Part, StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>The model as its maker describes it and the settings change it.</returns>
    public static EmbeddingModel Declare(EmbeddingOptions options)
    {
        var known = Find(options.Model!)?.Model;
        return new EmbeddingModel(options.Model!.Trim(), options.Dimension ?? known!.Dimension)
        {
            QueryPrefix = options.QueryPrefix ?? known?.QueryPrefix ?? "",
            PassagePrefix = options.PassagePrefix ?? known?.PassagePrefix ?? "",
            MaximumLength = options.MaximumLength ?? known?.MaximumLength ?? 512,
        };
    }

    private static KnownModel Of(string part, int dimension, int length, string query = "", string passage = "") =>
        new(part, new EmbeddingModel(part, dimension) { MaximumLength = length, QueryPrefix = query, PassagePrefix = passage });
}
