using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>What one sentence, with the notes that hang on it, says of the question.</summary>
/// <param name="Match">Per concept how far and where it is said.</param>
/// <param name="HasExpected">It holds the kind of thing that was asked for, and says something of the subject.</param>
/// <param name="HoldsKind">It, or a note that hangs on it, holds the kind of thing that was asked for, of whatever.</param>
/// <param name="IsRecital">It is a consideration of a motion.</param>
/// <param name="IsAnnouncement">It only says what will be treated.</param>
/// <param name="LeansBack">It begins by pointing to the sentence before.</param>
/// <param name="Length">In characters.</param>
internal sealed record SentenceReading(TextMatch Match, bool HasExpected, bool HoldsKind, bool IsRecital, bool IsAnnouncement, bool LeansBack, int Length);
