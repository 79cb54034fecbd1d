namespace Assistant.Bot.Channels;

/// <summary>Why a channel did not take an activity, as far as it matters for what comes next.</summary>
internal enum DeliveryRefusal
{
    /// <summary>Any other reason, or none that is known.</summary>
    Other,

    /// <summary>No answer came: it may have arrived or not.</summary>
    Unreached,

    /// <summary>The user stopped the answer while it was streaming.</summary>
    StoppedByUser,

    /// <summary>The channel takes no more of this stream, or never took it.</summary>
    NoStream,

    /// <summary>The activity is too large.</summary>
    TooLarge,

    /// <summary>The user or an administrator shut the assistant out of the conversation, or it is no more.</summary>
    ShutOut,
}
