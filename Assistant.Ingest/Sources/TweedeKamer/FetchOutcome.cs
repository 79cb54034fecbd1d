namespace Assistant.Ingest.Sources.TweedeKamer;

internal enum FetchOutcome
{
    New,
    Changed,
    Unchanged,
    Withdrawn,
    Refused,
}
