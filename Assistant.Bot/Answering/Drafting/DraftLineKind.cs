namespace Assistant.Bot.Answering.Drafting;

internal enum DraftLineKind
{
    /// <summary>Belongs to no form that was asked for.</summary>
    Noise,

    /// <summary>A sentence of the answer.</summary>
    Sentence,

    /// <summary>The words that the sentence before rests on.</summary>
    Proof,

    /// <summary>The model says that the passages hold no answer.</summary>
    NoAnswer,
}
