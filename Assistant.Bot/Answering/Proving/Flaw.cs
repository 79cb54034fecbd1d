namespace Assistant.Bot.Answering.Proving;

/// <summary>Why a sentence counts as unproven.</summary>
internal enum Flaw
{
    /// <summary>It names no passage and words, or a passage that was not given.</summary>
    NoCitation,

    /// <summary>The words do not stand in the passage literally.</summary>
    NotLiteral,

    /// <summary>It is no plain sentence: markup, an address, too long or too short.</summary>
    NotPlain,

    /// <summary>It is in another language than the question.</summary>
    OtherLanguage,

    /// <summary>A number, date, amount or share does not stand in the words or near them.</summary>
    Figure,

    /// <summary>A name does not stand in the passage or the head of its letter.</summary>
    Name,

    /// <summary>It denies what the words affirm, or turns it round.</summary>
    Denial,

    /// <summary>It makes more of an intention, a view or somebody else's words than they are.</summary>
    Force,

    /// <summary>It lays deeds or words with another than the words do: another office, body or minister.</summary>
    Actor,

    /// <summary>It leaves out the condition or limit under which the words say it.</summary>
    Condition,

    /// <summary>It says things of which the words say nothing.</summary>
    Unsaid,

    /// <summary>The words speak to a machine; they are an instruction that somebody put into a letter.</summary>
    Instruction,

    /// <summary>It was said before.</summary>
    Repeated,
}
