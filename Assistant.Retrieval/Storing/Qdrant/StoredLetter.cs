using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>A letter of one generation.</summary>
/// <param name="Id">Of the point that holds it whole.</param>
/// <param name="From">The generation that brought it; its passages came with it.</param>
/// <param name="Head">Its head.</param>
internal sealed record StoredLetter(Guid Id, long From, LetterHead Head);
