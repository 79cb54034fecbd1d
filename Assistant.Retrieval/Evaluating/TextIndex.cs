using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Assistant.Retrieval.Evaluating;

/// <summary>An index in memory in which every text is a letter of one passage.</summary>
internal sealed class TextIndex : IDisposable
{
    private readonly RAMDirectory directory = new();

    /// <param name="texts">Id to text.</param>
    public TextIndex(IEnumerable<KeyValuePair<string, string>> texts)
    {
        using (var store = EmbeddedStore.Over(directory))
        {
            foreach (var (id, text) in texts)
            {
                var letter = AsLetter(id, text);
                store.Replace(letter, [AsPassage(letter)]);
            }

            store.Commit();
        }

        Snapshot = new EmbeddedSnapshot(DirectoryReader.Open(directory), Guid.NewGuid().ToString("N"));
    }

    public StoreSnapshot Snapshot { get; }

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
