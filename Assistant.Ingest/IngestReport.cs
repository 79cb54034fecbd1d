namespace Assistant.Ingest;

/// <summary>What became of every file of one run.</summary>
/// <param name="Letters">In the order they were read.</param>
/// <param name="Stopped">The run was stopped before the last file.</param>
internal sealed record IngestReport(IReadOnlyList<LetterReport> Letters, bool Stopped)
{
    public int Refused => Count(LetterOutcome.Refused);

    public string Summary =>
        $"{Count(LetterOutcome.Added)} new, {Count(LetterOutcome.Changed)} changed, {Count(LetterOutcome.Unchanged)} unchanged, {Count(LetterOutcome.Withdrawn)} withdrawn, {Refused} refused"
        + (Stopped ? "; stopped before the end" : "");

    private int Count(LetterOutcome outcome) => Letters.Count(letter => letter.Outcome == outcome);
}
