namespace Assistant.Retrieval.Storing;

public enum ReplaceOutcome
{
    Added,
    Changed,
    Unchanged,
}
