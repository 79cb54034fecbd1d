using Assistant.Retrieval.Embedding;

namespace Assistant.Tests.Retrieval.Embedding;

public sealed class UnitVectorTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(387)]
    [InlineData(1536)]
    public void ASimilarityDoesNotDependOnWhereTheNumbersLie(int dimension)
    {
        var random = new Random(dimension);
        for (var round = 0; round < 50; round++)
        {
            var (one, other) = (Some(random, dimension), Some(random, dimension));
            var expected = one.Zip(other, (left, right) => (double)left * right).Sum();

            var similarities = Enumerable.Range(0, 17).Select(offset => UnitVector.Similarity(At(offset, one), At(16 - offset, other))).Distinct();

            Assert.Equal(expected, Assert.Single(similarities), 1.1e-5);
        }
    }

    [Fact]
    public void VectorsOfDifferentSizesCannotBeCompared() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitVector.Similarity(new float[8], new float[9]));

    [Fact]
    public void ZerosAndWhatIsNotFiniteHaveNoDirection()
    {
        Assert.Null(UnitVector.Of([0, 0, 0]));
        Assert.Null(UnitVector.Of([1, float.NaN]));
        Assert.Null(UnitVector.Of([1, float.PositiveInfinity]));
        Assert.Equal([0.6f, 0.8f], UnitVector.Of([3, 4])!);
    }

    private static float[] Some(Random random, int dimension) =>
        UnitVector.Of([.. Enumerable.Range(0, dimension).Select(_ => (float)(random.NextDouble() - 0.3))])!;

    private static ReadOnlySpan<float> At(int offset, float[] vector)
    {
        var shifted = new float[vector.Length + 16];
        vector.CopyTo(shifted.AsSpan(offset));
        return shifted.AsSpan(offset, vector.Length);
    }
}
