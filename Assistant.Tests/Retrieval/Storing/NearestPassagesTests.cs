using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistant.Tests.Retrieval.Storing;

/// <summary>What is found by small numbers is held against the comparison of all vectors as they are.</summary>
public sealed class NearestPassagesTests
{
    [Theory]
    [InlineData(1, 40, 24)]
    [InlineData(2, 5000, 24)]
    [InlineData(3, 5000, 33)]
    [InlineData(4, 4500, 96)]
    [InlineData(5, 9000, 8)]
    public void WhatIsNearestIsExactlyWhatComparingAllWholeVectorsFinds(int seed, int passages, int dimension)
    {
        var random = new Random(seed);
        var vectors = Enumerable.Range(0, passages).Select(_ => Vector(random, dimension)).ToList();
        using var directory = Store(vectors, random);
        using var reader = DirectoryReader.Open(directory);
        for (var question = 0; question < 12; question++)
        {
            var vector = question % 3 == 0 ? vectors[random.Next(passages)] : Vector(random, dimension);
            var within = question % 2 == 0 ? null : Enumerable.Range(0, 20).Select(_ => Letter(random.Next(passages / 10))).ToHashSet(StringComparer.Ordinal);
            var count = random.Next(1, 120);

            var found = NearestPassages.Find(reader, vector, count, within);

            Assert.Equal(ByAll(reader, vector, count, within), found);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(5000)]
    public void AFaultWhileVectorsAreReadIsNotKept(int passages)
    {
        var random = new Random(6);
        var vectors = Enumerable.Range(0, passages).Select(_ => Vector(random, 24)).ToList();
        using var directory = Store(vectors, random);
        using var reader = DirectoryReader.Open(directory);

        Assert.Throws<InvalidDataException>(() => NearestPassages.Find(reader, Vector(random, 33), 5, null));

        Assert.Equal(5, NearestPassages.Find(reader, vectors[0], 5, null).Count);
    }

    [Fact]
    public void SumsOfSmallNumbersAreExact()
    {
        var random = new Random(7);
        foreach (var length in Enumerable.Range(1, 70).Append(8000))
        {
            var one = Enumerable.Range(0, length).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
            var other = Enumerable.Range(0, length).Select(_ => (short)random.Next(-8191, 8192)).ToArray();

            Assert.Equal(one.Zip(other, (a, b) => (long)a * b).Sum(), SmallDot.Of(one, other));
        }
    }

    [Fact]
    public void TheLargestSumsFit()
    {
        var one = Enumerable.Repeat((sbyte)-127, 8000).ToArray();
        var other = Enumerable.Repeat((short)8191, 8000).ToArray();

        Assert.Equal(-127L * 8191 * 8000, SmallDot.Of(one, other));
    }

    private static string Letter(int number) => $"2099D{number:D5}";

    // Every seventh is a copy of the one before, so that there are ties; some have one number that is far larger than the others.
    private static float[] Vector(Random random, int dimension)
    {
        var numbers = Enumerable.Range(0, dimension).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        numbers[0] += random.Next(5) == 0 ? 20 : 1;
        return UnitVector.Of(numbers)!;
    }

    private static RAMDirectory Store(List<float[]> vectors, Random random)
    {
        var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        foreach (var (place, vector) in vectors.Index())
        {
            var kept = place % 7 == 0 && place > 0 ? vectors[place - 1] : vector;
            writer.AddDocument(
            [
                new StringField(IndexFields.Letter, Letter(place / 10), Field.Store.NO),
                new SortedDocValuesField(IndexFields.Letter, new BytesRef(Letter(place / 10))),
                new BinaryDocValuesField(IndexFields.Vector, new BytesRef(UnitVector.ToBytes(kept))),
            ]);
            if (place == vectors.Count / 8)
                writer.Commit();
        }

        for (var removed = 0; removed < 5; removed++)
            writer.DeleteDocuments(new Term(IndexFields.Letter, Letter(random.Next(vectors.Count / 10))));
        writer.Commit();
        return directory;
    }

    private static List<ScoredDocument> ByAll(DirectoryReader reader, float[] vector, int count, HashSet<string>? within)
    {
        var order = new PassageOrder(reader);
        var all = new List<ScoredDocument>();
        foreach (var leaf in reader.Leaves)
        {
            var stored = new StoredVectors(leaf.AtomicReader, vector.Length);
            var admitted = within is null ? null : new AdmittedDocuments(leaf.AtomicReader, within);
            var whole = new float[vector.Length];
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(document) == false || admitted?.Holds(document) == false)
                    continue;
                stored.Read(document, whole);
                all.Add(new ScoredDocument(leaf.DocBase + document, UnitVector.Similarity(vector, whole)));
            }
        }

        return [.. all.OrderByDescending(found => found.Score).ThenBy(found => found.Document, order).Take(count)];
    }
}
