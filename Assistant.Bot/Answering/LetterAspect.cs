namespace Assistant.Bot.Answering;

/// <summary>What can be asked about a letter itself.</summary>
internal enum LetterAspect
{
    Signature,
    OnBehalf,

    /// <summary>Why it is sent, and what it is about.</summary>
    Purpose,

    /// <summary>Number, date, version: the line that the source prints above the letter.</summary>
    Head,
}
