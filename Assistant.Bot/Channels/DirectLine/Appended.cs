namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What came of storing an activity under a number.</summary>
internal enum Appended
{
    Stored,

    /// <summary>Another activity has the number: somebody else has spoken meanwhile.</summary>
    NumberTaken,

    /// <summary>The log cannot be used now; whether it took the activity is not known.</summary>
    Failed,
}
