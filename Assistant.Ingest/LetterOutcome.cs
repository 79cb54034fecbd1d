namespace Assistant.Ingest;

internal enum LetterOutcome
{
    Added,
    Changed,
    Unchanged,
    Withdrawn,
    Refused,
}
