namespace Assistant.Retrieval.Letters;

/// <summary>A short form that a letter introduces: "Wet langdurig toezicht (Wlt)".</summary>
/// <param name="Short">As written, such as Wlt.</param>
/// <param name="Long">What it stands for, literally as the letter has it.</param>
public sealed record Abbreviation(string Short, string Long);
