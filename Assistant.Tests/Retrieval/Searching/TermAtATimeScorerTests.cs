using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using FsCheck.Xunit;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistant.Tests.Retrieval.Searching;

/// <summary>What the scorer finds without reading everything is held against the sum of everything, from the texts themselves.</summary>
public sealed class TermAtATimeScorerTests : IClassFixture<TermAtATimeScorerTests.Texts>
{
    private readonly Texts texts;

    public TermAtATimeScorerTests(Texts texts) => this.texts = texts;

    [Property(MaxTest = 150)]
    public void TheBestAreExactlyThoseOfAddingUpEverything(int seed)
    {
        var random = new Random(seed);
        var concepts = Enumerable.Range(0, random.Next(1, 9)).Select(_ => SomeConcept(random)).ToList();
        var within = random.Next(2) == 0 ? null : Enumerable.Range(0, random.Next(60)).Select(_ => Texts.Letter(random.Next(Texts.Count))).ToHashSet(StringComparer.Ordinal);
        var count = random.Next(1, 40);

        var found = new TermAtATimeScorer(texts.Reader, texts.Statistics, RankingParameters.Default).Top(concepts, count, within);

        Assert.Equal(ByAll(concepts, count, within), found);
    }

    [Fact]
    public void AFrequentWordIsNotReadThroughForWhatARareOneRules()
    {
        var scores = new DocumentSums(10);
        var contenders = new Contenders(scores, new BestDocuments(1, new PassageOrder(texts.Reader)), null);
        scores.Add(3, 5);
        scores.Add(4, 1);
        scores.Add(7, 4.5);

        contenders.Narrow(8, 1);

        Assert.Equal([3, 7], contenders.FewBeside(1000)!);
        Assert.Null(contenders.FewBeside(10));
        Assert.Equal([3, 7], Enumerable.Range(0, 10).Where(contenders.Contain));
    }

    [Fact]
    public void EveryDocumentCountsWhileWhatIsLeftCanLiftIt()
    {
        var scores = new DocumentSums(10);
        var contenders = new Contenders(scores, new BestDocuments(2, new PassageOrder(texts.Reader)), null);
        scores.Add(3, 5);
        scores.Add(4, 1);

        contenders.Narrow(8, 1);

        Assert.Null(contenders.FewBeside(1000));
        Assert.All(Enumerable.Range(0, 10), document => Assert.True(contenders.Contain(document)));
    }

    private static Concept SomeConcept(Random random)
    {
        var renderings = Enumerable.Range(0, random.Next(1, 5))
            .Select(_ => new Rendering([.. Enumerable.Range(0, random.Next(5) == 0 ? 2 : 1).Select(_ => Texts.Word(random))], random.Next(3) == 0 ? 1 : random.NextDouble()))
            .ToList();
        return new Concept("", renderings, random.Next(10) == 0 ? 0 : 10 * random.NextDouble(), (ConceptRole)random.Next(5));
    }

    private List<ScoredDocument> ByAll(List<Concept> concepts, int count, HashSet<string>? within)
    {
        var ordered = concepts.OrderByDescending(RankingParameters.Default.WeightOf).ToList();
        return
        [
            .. texts.Living
                .Where(document => within?.Contains(Texts.Letter(document)) != false)
                .Select(document => new ScoredDocument(document, ordered.Sum(concept => Score(concept, document))))
                .Where(scored => scored.Score > 0)
                .OrderByDescending(scored => scored.Score)
                .ThenBy(scored => scored.Document, new PassageOrder(texts.Reader))
                .Take(count),
        ];
    }

    private double Score(Concept concept, int document)
    {
        var parameters = RankingParameters.Default;
        var amount = 0.0;
        foreach (var field in FieldStatistics.Of(texts.Statistics, parameters))
        {
            var words = texts.Words(field.Name, document);
            foreach (var rendering in concept.Renderings)
            {
                var times = Enumerable.Range(0, words.Length).Count(at => words.Skip(at).Take(rendering.Terms.Count).SequenceEqual(rendering.Terms));
                amount += RankingParameters.StrengthOf(rendering) * times * field.PerOccurrence(words.Length);
            }
        }

        return amount == 0 ? 0 : parameters.WeightOf(concept) * amount * (parameters.Saturation + 1) / (amount + parameters.Saturation);
    }

    /// <summary>Words of all frequencies in three thousand texts of two fields, in several segments, some texts removed, some the same.</summary>
    public sealed class Texts : IDisposable
    {
        internal const int Count = 3000;
        private const int SegmentSize = 1700;

        private readonly RAMDirectory directory = new();
        private readonly List<(string[] Text, string[] Section)> all = [];

        public Texts()
        {
            var random = new Random(1);
            var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { Similarity = new LengthNorms(), MergePolicy = NoMergePolicy.COMPOUND_FILES };
            using var writer = new IndexWriter(directory, configuration);
            for (var place = 0; place < Count; place++)
            {
                all.Add(place % 9 == 8 ? all[^1] : (Words(random, 25), Words(random, 3)));
                writer.AddDocument(Document(place));
                if (place % SegmentSize == SegmentSize - 1)
                    writer.Commit();
            }

            writer.DeleteDocuments(new Term(IndexFields.Letter, Letter(40)), new Term(IndexFields.Letter, Letter(2500)));
            writer.Commit();
            Reader = DirectoryReader.Open(directory);
            Statistics = CorpusStatistics.Of(Reader);
        }

        internal DirectoryReader Reader { get; }

        internal CorpusStatistics Statistics { get; }

        internal IEnumerable<int> Living => Enumerable.Range(0, Count).Where(document => Letter(document) != Letter(40) && Letter(document) != Letter(2500));

        public void Dispose()
        {
            Reader.Dispose();
            directory.Dispose();
        }

        internal static string Letter(int document) => $"2099D{document / 10:D5}";

        internal string[] Words(string field, int document) => field switch
        {
            IndexFields.Text => all[document].Text,
            IndexFields.Section => all[document].Section,
            _ => [],
        };

        // The first words stand in nearly every text, the last ones in hardly any.
        internal static string Word(Random random) => $"w{(int)Math.Exp(random.NextDouble() * Math.Log(2000))}";

        private static string[] Words(Random random, int most) => [.. Enumerable.Range(0, random.Next(most)).Select(_ => Word(random))];

        private Document Document(int place) =>
        [
            new StringField(IndexFields.Letter, Letter(place), Field.Store.NO),
            new SortedDocValuesField(IndexFields.Letter, new BytesRef(Letter(place))),
            new TextField(IndexFields.Text, string.Join(' ', all[place].Text), Field.Store.NO),
            new TextField(IndexFields.Section, string.Join(' ', all[place].Section), Field.Store.NO),
        ];
    }
}
