using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>An accepted turn that was not answered, as it was found on disk.</summary>
/// <param name="Id">Names the turn; the same activity always has the same.</param>
/// <param name="Owner">The process that accepted it, or took it over last.</param>
/// <param name="Activity">What was said, and where the answer goes.</param>
internal sealed record OpenTurn(string Id, string Owner, Activity Activity)
{
    /// <summary>Since it was accepted.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>How often it was taken up again.</summary>
    public required int Tries { get; init; }

    /// <summary>The stream in which a part of the answer was shown; null when none was.</summary>
    public string? StreamId { get; init; }

    /// <summary>The root of this site as the asker's own browser sees it.</summary>
    public Uri? Origin { get; init; }
}
