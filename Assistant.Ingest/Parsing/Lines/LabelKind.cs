namespace Assistant.Ingest.Parsing.Lines;

internal enum LabelKind
{
    None,
    Bullet,

    /// <summary>"1." as headings, list items and notes carry it.</summary>
    Number,

    /// <summary>"1)", "a." or "(b)": only list items carry it.</summary>
    Enumerator,
}
