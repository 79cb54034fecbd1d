namespace Assistant.Ingest.Parsing;

/// <summary>How a file is written, by what is in it.</summary>
internal enum FileFormat
{
    Text,
    OfficialXml,
    Html,
    Word,
    Pdf,

    /// <summary>A format that is known but not read; the refusal names it.</summary>
    Other,
}
