using System.Globalization;
using System.Text;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Assistant.Retrieval.Evaluating;

/// <summary>An index in memory of texts: each a letter of one passage, or the passage that its id names.</summary>
internal sealed class TextIndex : IDisposable
{
    // The ordinal of what is no passage of a longer letter.
    private const int Whole = -1;

    private readonly RAMDirectory directory;

    private TextIndex(RAMDirectory directory)
    {
        this.directory = directory;
        Snapshot = new EmbeddedSnapshot(DirectoryReader.Open(directory), Guid.NewGuid().ToString("N"));
    }

    public StoreSnapshot Snapshot { get; }

    /// <param name="texts">Id to text; ids such as 2024D44861#12 make the text a passage of that letter, at that place.</param>
    /// <param name="embedder">Makes their vectors; null for words alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TextIndex> OfAsync(IEnumerable<KeyValuePair<string, string>> texts, PassageEmbedder? embedder, CancellationToken cancellationToken)
    {
        var letters = texts.Select(text => Placed(text.Key, text.Value)).GroupBy(text => text.Letter, StringComparer.Ordinal).Select(AsLetter).ToList();
        if (embedder is not null)
        {
            // All at once, so that requests are full; then each is at hand.
            await embedder.EmbedAsync(letters.SelectMany(letter => letter.Passages).Select(passage => passage.Text), cancellationToken);
        }

        var directory = new RAMDirectory();
        await using (var store = EmbeddedStore.Over(directory, null, embedder))
        {
            foreach (var (letter, passages) in letters)
            {
                await store.ReplaceAsync(letter, passages, cancellationToken);
            }

            await store.CommitAsync(cancellationToken);
        }

        return new TextIndex(directory);
    }

    /// <returns>The id that the text of a passage was given with.</returns>
    public static string IdOf(Passage passage) => passage.Ordinal == Whole ? passage.LetterNumber : passage.Id;

    public void Dispose()
    {
        Snapshot.Dispose();
        directory.Dispose();
    }

    private static (string Letter, int Ordinal, string Text) Placed(string id, string text) =>
        id.LastIndexOf('#') is > 0 and var mark && int.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && id == $"{id[..mark]}#{ordinal}"
            ? (id[..mark], ordinal, text)
            : (id, Whole, text);

    private static (Letter Letter, IReadOnlyList<Passage> Passages) AsLetter(IGrouping<string, (string Letter, int Ordinal, string Text)> texts)
    {
        var whole = new StringBuilder();
        var passages = new List<Passage>();
        foreach (var (letter, ordinal, text) in texts.OrderBy(text => text.Ordinal))
        {
            var span = new TextSpan(whole.Length, text.Length);
            whole.Append(text).Append('\n');
            passages.Add(new Passage { LetterNumber = letter, Ordinal = ordinal, SectionPath = [], Span = span, Text = text, Sentences = [span], Footnotes = [] });
        }

        return (Letter(texts.Key, whole.ToString()), passages);
    }

    private static Letter Letter(string number, string text) => new()
    {
        Head = new LetterHead { DocumentNumber = number, Title = "", Date = default },
        Text = text,
        HeadSpan = default,
        BodySpan = new TextSpan(0, text.Length),
        SignatureSpan = default,
        Sections = [],
        Footnotes = [],
        ContentHash = number,
    };
}
