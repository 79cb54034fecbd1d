namespace Assistant.Bot.Answering;

/// <summary>How strongly a sentence of a letter binds whoever signed it, so that nothing weaker is passed on as a promise.</summary>
internal enum VerbForce
{
    /// <summary>Says how things are; the default.</summary>
    Fact,

    /// <summary>"Ik zal", "ik heb toegezegd", "ik heb besloten".</summary>
    Promise,

    /// <summary>"Ik ben voornemens", "ik streef ernaar", "naar verwachting".</summary>
    Intention,

    /// <summary>"Ik verken", "ik laat onderzoeken of", "ik bezie".</summary>
    Exploration,

    /// <summary>"Ik vind het van belang".</summary>
    View,

    /// <summary>"De Nationaal Rapporteur stelt": somebody else's words, passed on by the letter.</summary>
    OthersWords,
}
