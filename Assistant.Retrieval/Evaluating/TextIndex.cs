using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Assistant.Retrieval.Evaluating;

/// <summary>An index in memory in which every text is a letter of one passage.</summary>
internal sealed class TextIndex : IDisposable
{
    private readonly RAMDirectory directory;

    private TextIndex(RAMDirectory directory)
    {
        this.directory = directory;
        Snapshot = new EmbeddedSnapshot(DirectoryReader.Open(directory), Guid.NewGuid().ToString("N"));
    }

    public StoreSnapshot Snapshot { get; }

    /// <param name="texts">Id to text.</param>
    /// <param name="embedder">Makes their vectors; null for words alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TextIndex> OfAsync(IEnumerable<KeyValuePair<string, string>> texts, PassageEmbedder? embedder, CancellationToken cancellationToken)
    {
        var letters = texts.Select(text => AsLetter(text.Key, text.Value)).ToList();
        if (embedder is not null)
        {
            // All at once, so that requests are full; then each is at hand.
            await embedder.EmbedAsync(letters.Select(letter => letter.Text), cancellationToken);
        }

        var directory = new RAMDirectory();
        await using (var store = EmbeddedStore.Over(directory, null, embedder))
        {
            foreach (var letter in letters)
            {
                await store.ReplaceAsync(letter, [AsPassage(letter)], cancellationToken);
            }

            await store.CommitAsync(cancellationToken);
        }

        return new TextIndex(directory);
    }

    public void Dispose()
    {
        Snapshot.Dispose();
        directory.Dispose();
    }

    private static Letter AsLetter(string id, string text) => new()
    {
        Head = new LetterHead { DocumentNumber = id, Title = "", Date = default },
        Text = text,
        HeadSpan = default,
        BodySpan = new TextSpan(0, text.Length),
        SignatureSpan = default,
        Sections = [],
        Footnotes = [],
        ContentHash = id,
    };

    private static Passage AsPassage(Letter letter) => new()
    {
        LetterNumber = letter.Head.DocumentNumber,
        Ordinal = 0,
        SectionPath = [],
        Span = letter.BodySpan,
        Text = letter.Text,
        Sentences = [letter.BodySpan],
        Footnotes = [],
    };
}
