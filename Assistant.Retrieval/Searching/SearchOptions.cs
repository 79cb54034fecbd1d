using System.ComponentModel.DataAnnotations;

namespace Assistant.Retrieval.Searching;

/// <summary>What the search may use of the machine.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Memory for what was found before, and for vectors of questions, in megabytes; 0 keeps nothing.</summary>
    [Range(0, 16_384, ErrorMessage = "Search:CacheMegabytes takes 0 to 16384.")]
    public int CacheMegabytes { get; set; } = 32;
}
