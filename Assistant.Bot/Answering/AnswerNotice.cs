namespace Assistant.Bot.Answering;

/// <summary>What the reader must know about how the answer came about; one quiet line under it.</summary>
internal enum AnswerNotice
{
    None,

    /// <summary>The language model was down, too slow or of no use: the answer is made of quotes.</summary>
    ModelUnavailable,

    /// <summary>What the language model said could not be proven: the answer is made of quotes.</summary>
    ModelUnproven,

    /// <summary>The language model saw no answer in the passages; the quotes are what comes nearest by their words.</summary>
    ModelSawNoAnswer,

    /// <summary>The language model stopped before it was done; what it said until then is proven.</summary>
    CutShort,
}
