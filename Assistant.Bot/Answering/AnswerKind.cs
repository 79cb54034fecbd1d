namespace Assistant.Bot.Answering;

internal enum AnswerKind
{
    /// <summary>Quotes from the letters answer the question, or prove the statements that do.</summary>
    Quoted,

    /// <summary>The question was about a letter itself: who signed, what date, on whose behalf.</summary>
    AboutLetter,

    /// <summary>The letters do not answer the question.</summary>
    NotInLetters,

    /// <summary>There are no letters to search yet.</summary>
    NoLetters,

    /// <summary>The question holds nothing to look for.</summary>
    NothingAsked,
}
