using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>The language model that words the answers. Without a model the assistant answers with quotes.</summary>
internal sealed class ChatOptions
{
    public const string Section = "Chat";

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
    [Required]
    public string TokenScope { get; set; } = "https://cognitiveservices.azure.com/.default";

    /// <summary>The longest wait for the first words, and for the next ones.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:02:00")]
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The longest time for a whole answer; then what is proven by then is all.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a call that failed at once is made again.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 1;

    /// <summary>After so many failures within a minute the model is left alone for a while.</summary>
    [Range(2, 100)]
    public int FailuresBeforeBreak { get; set; } = 3;

    /// <summary>How long it is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Passages given to the model.</summary>
    [Range(1, 24)]
    public int Passages { get; set; } = 8;

    /// <summary>Where the prompts are; a relative path is taken from the program's folder.</summary>
    [Required]
    public string PromptDirectory { get; set; } = "prompts";

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Model);
}
