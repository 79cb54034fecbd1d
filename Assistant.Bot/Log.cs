namespace Assistant.Bot;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A quote from {Letter} at {Start}, {Length} long, does not stand there literally and was dropped.")]
    public static partial void QuoteWithoutProof(ILogger logger, string letter, int start, int length);
}
