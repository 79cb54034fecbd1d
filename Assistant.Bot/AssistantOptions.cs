using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot;

/// <summary>What the assistant as a whole needs to know.</summary>
internal sealed class AssistantOptions
{
    public const string Section = "Assistant";

    /// <summary>The folder that holds the ingested letters, relative to the working directory.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";
}
