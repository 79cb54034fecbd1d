using Assistant.Bot.Answering.Proving;

namespace Assistant.Bot.Answering.Drafting;

/// <summary>An answer in the making: sentences enter as a model writes them, and only proven ones come out.</summary>
internal sealed class Draft(SentenceProof proof, ProofMeters meters)
{
    private const int MostStatements = 5;
    private const int MostNoise = 60;
    private const int MostRepetitions = 3;
    private const int MostRejected = 12;

    private readonly List<Statement> statements = [];
    private readonly List<Quote> quotes = [];
    private readonly List<RejectedClaim> rejected = [];
    private readonly HashSet<string> said = new(StringComparer.OrdinalIgnoreCase);
    private Claim? open;
    private Flaw flaw;
    private int noise;
    private int repetitions;

    public IReadOnlyList<Statement> Statements => [.. statements];

    public IReadOnlyList<Quote> Quotes => [.. quotes];

    /// <summary>Sentences that could not be proven.</summary>
    public IReadOnlyList<RejectedClaim> Rejected => rejected;

    public bool SaysNoAnswer { get; private set; }

    /// <summary>Nothing more of use can come: enough is said, or the model talks in circles.</summary>
    public bool IsDone => statements.Count >= MostStatements || noise > MostNoise || repetitions >= MostRepetitions || rejected.Count >= MostRejected;

    /// <returns>Whether a sentence was proven with this line.</returns>
    public bool Take(DraftLine line)
    {
        switch (line.Kind)
        {
            case DraftLineKind.Sentence:
                Close();
                open = new Claim(line.Text, []);
                flaw = Flaw.NoCitation;
                return false;
            case DraftLineKind.Proof when open is not null:
                open = open with { Citations = [.. open.Citations, new Citation(line.Passage, line.Text)] };
                return Try(open);
            case DraftLineKind.NoAnswer:
                SaysNoAnswer = true;
                return false;
            default:
                noise++;
                return false;
        }
    }

    /// <summary>No more lines come from this call.</summary>
    public void Close()
    {
        if (open is not null)
        {
            rejected.Add(new RejectedClaim(open.Sentence, flaw));
            meters.Rejected(flaw);
            open = null;
        }
    }

    /// <summary>Forgets what was rejected, to be tried once more.</summary>
    public void StartOver()
    {
        rejected.Clear();
        noise = 0;
        SaysNoAnswer = false;
    }

    private bool Try(Claim claim)
    {
        if (said.Contains(claim.Sentence))
        {
            open = null;
            repetitions++;
            meters.Rejected(Flaw.Repeated);
            return false;
        }

        var verdict = proof.Check(claim);
        if (!verdict.IsProven)
        {
            flaw = verdict.Flaw!.Value;
            return false;
        }

        said.Add(claim.Sentence);
        statements.Add(new Statement(claim.Sentence, [.. verdict.Evidence.Select(Cite).Distinct().Order()]));
        meters.Proven();
        open = null;
        return true;
    }

    // Numbers run on in order of appearance; words that are shown already keep theirs.
    private int Cite(Evidence evidence)
    {
        var known = quotes.FindIndex(quote => quote.Letter.DocumentNumber == evidence.Found.Letter.DocumentNumber && quote.Span == evidence.Span);
        if (known >= 0)
        {
            return known + 1;
        }

        quotes.Add(Proving.Cited.Quote(evidence, quotes.Count + 1));
        return quotes.Count;
    }
}
