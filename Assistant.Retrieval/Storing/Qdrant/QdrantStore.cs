using System.Text.Json;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// The writing side of a Qdrant collection. All it writes belongs to the next generation, which readers do not see;
/// committing is one write of one point.
/// </summary>
internal sealed class QdrantStore : LetterStore
{
    private readonly QdrantSession session;
    private readonly Dictionary<string, string> hashes;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> passagesWritten = new(StringComparer.Ordinal);
    private bool changed;

    public QdrantStore(QdrantSession session, Dictionary<string, string> hashes, PassageEmbedder? embedder)
        : base(embedder)
    {
        this.session = session;
        this.hashes = hashes;
    }

    public override IReadOnlyDictionary<string, string> StoredHashes => hashes;

    private long Next => session.Mark.Generation + 1;

    private protected override async ValueTask PutAsync(Letter letter, IReadOnlyList<Passage> passages, IReadOnlyList<float[]> vectors, CancellationToken cancellationToken)
    {
        var number = letter.Head.DocumentNumber;
        await session.RenewAsync(cancellationToken);
        await ForgetUncommittedAsync(number, cancellationToken);
        changed = true;
        written.Add(number);
        foreach (var batch in PointBatches.Of(PointsOf(letter, passages, vectors)))
        {
            // A process that stood still may have lost it.
            await session.RenewAsync(cancellationToken);
            await session.Target.UpsertAsync(batch, cancellationToken);
        }

        await EndAsync(number, cancellationToken);
        hashes[number] = letter.ContentHash;
        passagesWritten[number] = passages.Count;
    }

    public override async ValueTask<bool> RemoveAsync(string documentNumber, CancellationToken cancellationToken)
    {
        if (!hashes.ContainsKey(documentNumber))
        {
            return false;
        }

        await session.RenewAsync(cancellationToken);
        changed = true;
        await ForgetUncommittedAsync(documentNumber, cancellationToken);
        await EndAsync(documentNumber, cancellationToken);
        hashes.Remove(documentNumber);
        passagesWritten.Remove(documentNumber);
        return true;
    }

    public override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        if (changed || session.IsRebuild)
        {
            await session.ConfirmAsync(cancellationToken);
            await session.CheckWholeAsync(passagesWritten.Values.Sum(), cancellationToken);
            await session.CommitAsync(cancellationToken);
            changed = false;
            written.Clear();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await session.CloseAsync(changed, CancellationToken.None);
        }
        catch (QdrantFault)
        {
            // What could not be taken back is invisible, and the next writer takes it back.
        }
    }

    private async Task ForgetUncommittedAsync(string number, CancellationToken cancellationToken)
    {
        if (written.Remove(number))
        {
            var uncommitted = Condition.Between("from", new Protocol.Range { Gt = session.Mark.Generation });
            await session.Target.DeleteAsync(new Filter(Condition.Is("letter", number), uncommitted), cancellationToken);
        }
    }

    // The version that readers see stays as it is for them; it ends with the coming generation.
    private async Task EndAsync(string number, CancellationToken cancellationToken)
    {
        if (hashes.ContainsKey(number))
        {
            var visible = new Filter(Condition.Is("letter", number), Generations.Begun(session.Mark.Generation), Generations.NotEnded(Next));
            await session.Target.SetPayloadAsync(new PointPayload { Until = Next }, visible, cancellationToken);
        }
    }

    private IEnumerable<Point> PointsOf(Letter letter, IReadOnlyList<Passage> passages, IReadOnlyList<float[]> vectors)
    {
        var number = letter.Head.DocumentNumber;
        var analyzed = AnalyzedLetter.Of(letter.Head, passages);
        var shared = new PointPayload { Letter = number, From = Next, Until = Generations.Lasting };
        foreach (var (place, passage) in passages.Index())
        {
            yield return new Point
            {
                Id = PointId.OfPassage(number, passage.Ordinal, Next),
                Vector = new PointVectors { Bm25 = analyzed.Words[place], Dense = vectors.Count > 0 ? vectors[place] : null },
                Payload = FilterConditions.Filled(shared with { Kind = PointKinds.Passage, Passage = JsonSerializer.SerializeToElement(passage, StoreJson.Default.Passage) }, letter.Head),
            };
        }

        yield return new Point
        {
            Id = PointId.OfLetter(number, Next),
            Vector = new PointVectors(),
            Payload = shared with
            {
                Kind = PointKinds.Letter,
                Hash = letter.ContentHash,
                Passages = passages.Count,
                Head = JsonSerializer.SerializeToElement(letter.Head, StoreJson.Default.LetterHead),
                Whole = JsonSerializer.SerializeToElement(letter, StoreJson.Default.Letter),
                Words = analyzed.Statistics.Fields,
            },
        };
    }
}
