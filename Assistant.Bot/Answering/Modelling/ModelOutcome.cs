namespace Assistant.Bot.Answering.Modelling;

/// <summary>How a call of the language model ended.</summary>
internal enum ModelOutcome
{
    /// <summary>The model finished.</summary>
    Finished,

    /// <summary>The reader had enough.</summary>
    Stopped,

    /// <summary>No words came: the service is down, too slow, refuses the call, or was left alone after earlier failures.</summary>
    Unavailable,

    /// <summary>Words came, but the end did not.</summary>
    Broken,
}
