namespace Assistant.Bot.Channels.Streaming;

/// <summary>What makes an activity a part of a stream. Teams reads it among the entities, Web Chat in the channel data.</summary>
internal sealed record StreamInfo(string StreamType, int? StreamSequence, string? StreamId)
{
    public const string Informative = "informative";
    public const string Streaming = "streaming";
    public const string Final = "final";

    public string Type => "streaminfo";
}
