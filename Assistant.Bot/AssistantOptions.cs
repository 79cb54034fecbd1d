using System.ComponentModel.DataAnnotations;
using Assistant.Retrieval.Storing;

namespace Assistant.Bot;

/// <summary>What the assistant as a whole needs to know.</summary>
internal sealed class AssistantOptions
{
    public const string Section = "Assistant";

    /// <summary>The folder that holds the ingested letters; see <see cref="IndexLocation.Resolve"/> for a relative one.</summary>
    [Required]
    public string DataDirectory { get; set; } = IndexLocation.DefaultDataDirectory;

    /// <summary>
    /// Where readers find this server, such as https://letters.example; citations lead there. Unset: the page's own
    /// address for readers of the page, and no links elsewhere.
    /// </summary>
    public Uri? PublicAddress { get; set; }
}
