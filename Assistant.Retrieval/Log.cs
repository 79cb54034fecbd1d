using Microsoft.Extensions.Logging;

namespace Assistant.Retrieval;

/// <summary>Everything the search writes to the log. What people ask and what letters say is not among it.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "A question is answered by words alone, not by meaning: {Reason}")]
    public static partial void QuestionNotEmbedded(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Debug, "A question is answered by words alone: the embedding service failed and is left alone for a while.")]
    public static partial void EmbeddingLeftAlone(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The embedding model {Model} was made for English alone: over Dutch letters the search finds less with it than by words alone. Take a multilingual one, such as bge-m3.")]
    public static partial void ModelWithoutDutch(ILogger logger, string model);

    [LoggerMessage(LogLevel.Warning, "The letters are searched by words alone, not by meaning: {Problem}")]
    public static partial void ModelsDiffer(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Warning, "The key for the Qdrant server travels to {Endpoint} unencrypted: whoever is on that network can read it. Use https.")]
    public static partial void KeyInTheOpen(ILogger logger, Uri endpoint);
}
