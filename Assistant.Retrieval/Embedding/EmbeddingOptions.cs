using System.ComponentModel.DataAnnotations;

namespace Assistant.Retrieval.Embedding;

/// <summary>The model by which passages are found by their meaning. Without one, words alone decide. Bot and ingest read the same settings.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Embedding";

    /// <summary>Address of an OpenAI-compatible service, such as http://localhost:11434 or https://name.openai.azure.com.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model, or the deployment on Azure.</summary>
    public string? Model { get; set; }

    public string? ApiKey { get; set; }

    /// <summary>Sign in with the managed identity of the machine instead of a key.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>The client id of a user-assigned identity; empty for the machine's own.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>What the identity's token is for.</summary>
    [Required(ErrorMessage = "Embedding:TokenScope must not be empty.")]
    public string TokenScope { get; set; } = "https://cognitiveservices.azure.com/.default";

    /// <summary>Numbers in a vector; known of the usual models.</summary>
    [Range(8, 8000, ErrorMessage = "Embedding:Dimension takes 8 to 8000.")]
    public int? Dimension { get; set; }

    /// <summary>What the model wants before a question; known of the usual models.</summary>
    public string? QueryPrefix { get; set; }

    /// <summary>What the model wants before a passage; known of the usual models.</summary>
    public string? PassagePrefix { get; set; }

    /// <summary>The longest text that the model reads, in its tokens; known of the usual models.</summary>
    [Range(32, 100_000, ErrorMessage = "Embedding:MaximumLength takes 32 to 100000.")]
    public int? MaximumLength { get; set; }

    /// <summary>Passages in one request.</summary>
    [Range(1, 2048, ErrorMessage = "Embedding:BatchSize takes 1 to 2048.")]
    public int BatchSize { get; set; } = 32;

    /// <summary>How long the vector of a text is kept that no stored letter holds any more; counted from when it was last asked for.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = "Embedding:KeepUnused takes a day to ten years.")]
    public TimeSpan KeepUnused { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long one request for passages may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00", ErrorMessage = "Embedding:PassageTimeout takes a tenth of a second to ten minutes.")]
    public TimeSpan PassageTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a request for passages is tried again when the service was busy or away.</summary>
    [Range(0, 20, ErrorMessage = "Embedding:Retries takes 0 to 20.")]
    public int Retries { get; set; } = 5;

    /// <summary>The pause before the first retry; it doubles. The service's own Retry-After goes before.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00", ErrorMessage = "Embedding:RetryPause takes a millisecond to one minute.")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a question waits for its vector; then words alone answer it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30", ErrorMessage = "Embedding:QuestionTimeout takes a hundredth of a second to thirty seconds.")]
    public TimeSpan QuestionTimeout { get; set; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>After so many failed questions within a minute the service is left alone for a while.</summary>
    [Range(2, 100, ErrorMessage = "Embedding:FailuresBeforeBreak takes 2 to 100.")]
    public int FailuresBeforeBreak { get; set; } = 3;

    /// <summary>How long it is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00", ErrorMessage = "Embedding:BreakDuration takes half a second to one hour.")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);
}
