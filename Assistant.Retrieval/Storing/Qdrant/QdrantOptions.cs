using System.ComponentModel.DataAnnotations;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The Qdrant server that holds the letters instead of the data directory. Bot and ingest read the same settings.</summary>
public sealed class QdrantOptions
{
    public const string Section = "Qdrant";

    /// <summary>Such as https://qdrant.example:6333; the embedded store is used when empty.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Sent as api-key. The bot needs a key that reads, ingest one that writes.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>A PEM file with the authority that vouches for the server's certificate; the system's own authorities when empty.</summary>
    public string CertificateAuthority { get; set; } = "";

    /// <summary>Lets the key travel unencrypted beyond this machine, where the network in between is trusted.</summary>
    public bool AllowKeyOverHttp { get; set; }

    /// <summary>The alias under which the letters are found; collections are named after it.</summary>
    [Required, RegularExpression("^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$", ErrorMessage = "Qdrant:Collection takes letters, digits, points, dashes and underscores.")]
    public string Collection { get; set; } = "kamerbrieven";

    /// <summary>How long one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Qdrant:AttemptTimeout takes one second to ten minutes.")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request is tried again when the server is busy or away.</summary>
    [Range(0, 10, ErrorMessage = "Qdrant:Retries takes 0 to 10.")]
    public int Retries { get; set; } = 4;

    /// <summary>The pause before the first retry; it doubles. The server's own Retry-After goes before.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00", ErrorMessage = "Qdrant:RetryPause takes a millisecond to one minute.")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Shards of a new collection; fixed afterwards, except by a re-index.</summary>
    [Range(1, 1000, ErrorMessage = "Qdrant:Shards takes 1 to 1000.")]
    public int Shards { get; set; } = 1;

    /// <summary>Copies of every shard of a new collection. Every copy must confirm a write, so that no reader sees an older one.</summary>
    [Range(1, 100, ErrorMessage = "Qdrant:Replicas takes 1 to 100.")]
    public int Replicas { get; set; } = 1;

    /// <summary>How many passages a search fetches for the exact ranking.</summary>
    [Range(50, 1000, ErrorMessage = "Qdrant:Candidates takes 50 to 1000.")]
    public int Candidates { get; set; } = 400;

    /// <summary>How long replaced passages and collections are kept for searches that are under way.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Qdrant:Drain takes at most one hour.")]
    public TimeSpan Drain { get; set; } = TimeSpan.FromMinutes(1);
}
