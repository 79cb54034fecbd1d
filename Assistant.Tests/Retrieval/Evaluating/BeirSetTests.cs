using Assistant.Retrieval.Evaluating;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class BeirSetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BeirSetTests()
    {
        Write("corpus.jsonl", """{"_id":"d1","title":"Opvang","text":"Er is plaats."}""", """{"_id":2,"text":"Zonder titel."}""");
        Write("queries.jsonl", """{"_id":"q1","text":"opvang"}""", """{"_id":"q2","text":"titel"}""", """{"_id":"q3","text":"van een andere proef"}""");
        Write("qrels.tsv", "query-id\tcorpus-id\tscore", "q1\td1\t2", "q1\t2\t0", "q2\t2\t1");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void DocumentsQueriesAndGradesAreRead() => AssertRead();

    [Fact]
    public void JudgementsMayStandWhereBeirPutsThem()
    {
        Directory.CreateDirectory(PathOf("qrels"));
        File.Move(PathOf("qrels.tsv"), PathOf(Path.Combine("qrels", "test.tsv")));

        AssertRead();
    }

    [Fact]
    public void TheFirstJudgementCountsWhenThereIsNoHeading()
    {
        Write("qrels.tsv", "q1\td1\t2", "q2\t2\t1");

        AssertRead();
    }

    [Fact]
    public void EmptyLinesAreNoFault()
    {
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.AppendAllText(file, "\n \n");
        }

        AssertRead();
    }

    [Theory]
    [InlineData("corpus.jsonl", "no json", "corpus.jsonl, line 3")]
    [InlineData("corpus.jsonl", """{"_id":"d9"}""", "corpus.jsonl, line 3")]
    [InlineData("corpus.jsonl", """{"_id":"d9","text":null}""", "corpus.jsonl, line 3")]
    [InlineData("corpus.jsonl", """{"_id":null,"text":"x"}""", "corpus.jsonl, line 3")]
    [InlineData("corpus.jsonl", """{"_id":"d1","text":"Er staat al een d1."}""", "corpus.jsonl, line 3: the id d1")]
    [InlineData("queries.jsonl", """{"_id":"q1","text":"Er staat al een q1."}""", "queries.jsonl, line 4: the id q1")]
    [InlineData("qrels.tsv", "q1 d1 1", "qrels.tsv, line 5")]
    [InlineData("qrels.tsv", "q1\td1\tgoed", "qrels.tsv, line 5")]
    [InlineData("qrels.tsv", "q1\td1\t0", "qrels.tsv, line 5: d1 was judged 2 for q1")]
    [InlineData("qrels.tsv", "q1\td1\t1", "qrels.tsv, line 5: d1 was judged 2 for q1")]
    [InlineData("qrels.tsv", "q1\td1\t2000000000", "qrels.tsv, line 5: the score 2000000000")]
    [InlineData("qrels.tsv", "q9\td1\t1", "qrels.tsv, line 5: queries.jsonl has no query q9")]
    public void AFaultyLineIsNamed(string file, string line, string place)
    {
        File.AppendAllText(PathOf(file), line);

        Assert.Contains(place, Assert.Throws<InvalidDataException>(() => BeirSet.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutJudgementsBothPlacesForThemAreNamed()
    {
        File.Delete(PathOf("qrels.tsv"));

        var message = Assert.Throws<FileNotFoundException>(() => BeirSet.Load(folder.Path)).Message;

        Assert.Contains(PathOf("qrels.tsv"), message, StringComparison.Ordinal);
        Assert.Contains(PathOf(Path.Combine("qrels", "test.tsv")), message, StringComparison.Ordinal);
    }

    private void AssertRead()
    {
        var set = BeirSet.Load(folder.Path);

        Assert.Equal("Opvang Er is plaats.", set.Documents["d1"]);
        Assert.Equal("Zonder titel.", set.Documents["2"]);
        Assert.Equal(["q1", "q2"], set.Queries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, Assert.Single(set.Judgements["q1"], grade => grade.Key == "d1").Value);
        Assert.Single(set.Judgements["q1"]);
        Assert.Equal(1, set.Judgements["q2"]["2"]);
    }

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private void Write(string name, params string[] lines) => File.WriteAllText(PathOf(name), string.Concat(lines.Select(line => line + "\n")));
}
