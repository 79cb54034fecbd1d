using System.Text.Json;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>A letter and its passages as one block of index documents, and back.</summary>
internal static class IndexDocuments
{
    private static readonly FieldType Searched = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };

    // What is kept aside may be no longer, by a limit of Lucene's; hardly any head is.
    private const int LongestAside = 32_000;

    private static readonly FieldType WithoutPositions = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <param name="letter">The letter.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="vectors">A vector for every passage, or none at all.</param>
    public static List<Document> Of(Letter letter, IReadOnlyList<Passage> passages, IReadOnlyList<float[]> vectors)
    {
        var documents = new List<Document>(passages.Count + 1);
        foreach (var (place, passage) in passages.Index())
        {
            var document = Of(passage, letter.Head);
            if (vectors.Count > 0)
            {
                document.Add(new BinaryDocValuesField(IndexFields.Vector, new BytesRef(UnitVector.ToBytes(vectors[place]))));
            }

            documents.Add(document);
        }

        documents.Add(Of(letter));
        return documents;
    }

    /// <summary>The term that every index document of a letter carries.</summary>
    public static Term LetterTerm(string documentNumber) => new(IndexFields.Letter, documentNumber);

    public static Passage ReadPassage(Document document) =>
        JsonSerializer.Deserialize(Bytes(document, IndexFields.Passage), StoreJson.Default.Passage)
        ?? throw new InvalidDataException("The index holds an empty passage.");

    public static Letter ReadLetter(Document document) =>
        JsonSerializer.Deserialize(Bytes(document, IndexFields.Whole), StoreJson.Default.Letter)
        ?? throw new InvalidDataException("The index holds an empty letter.");

    /// <param name="document">A letter's, when its head is not kept aside.</param>
    public static LetterHead ReadHead(Document document) => ReadHead(Bytes(document, IndexFields.Head));

    /// <param name="aside">What is kept aside of a letter.</param>
    public static LetterHead ReadHead(BytesRef aside) => ReadHead(aside.Bytes.AsSpan(aside.Offset, aside.Length));

    public static Document Of(Passage passage, LetterHead head) =>
    [
        new StringField(IndexFields.Letter, passage.LetterNumber, Field.Store.NO),
        new SortedDocValuesField(IndexFields.Letter, new BytesRef(passage.LetterNumber)),
        new Field(IndexFields.Text, passage.Text, Searched),
        new Field(IndexFields.Section, string.Join(". ", passage.SectionPath), WithoutPositions),
        new Field(IndexFields.Title, head.Title, WithoutPositions),
        new Field(IndexFields.Notes, string.Join("\n", passage.Footnotes.Select(note => note.Text)), WithoutPositions),
        new StoredField(IndexFields.Passage, JsonSerializer.SerializeToUtf8Bytes(passage, StoreJson.Default.Passage)),
    ];

    private static Document Of(Letter letter)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(letter.Head, StoreJson.Default.LetterHead);
        return
        [
            new StringField(IndexFields.Letter, letter.Head.DocumentNumber, Field.Store.NO),
            new StringField(IndexFields.ContentHash, StoredHashes.Term(letter), Field.Store.NO),
            head.Length > LongestAside ? new StoredField(IndexFields.Head, head) : new BinaryDocValuesField(IndexFields.Head, new BytesRef(head)),
            new StoredField(IndexFields.Whole, JsonSerializer.SerializeToUtf8Bytes(letter, StoreJson.Default.Letter)),
        ];
    }

    private static LetterHead ReadHead(ReadOnlySpan<byte> head) =>
        JsonSerializer.Deserialize(head, StoreJson.Default.LetterHead)
        ?? throw new InvalidDataException("The index holds an empty letter head.");

    private static ReadOnlySpan<byte> Bytes(Document document, string field)
    {
        var value = document.GetBinaryValue(field)
            ?? throw new InvalidDataException($"The index document lacks its field {field}.");
        return value.Bytes.AsSpan(value.Offset, value.Length);
    }
}
