using Assistant.Retrieval.Storing.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class PointIdTests
{
    [Fact]
    public void IdsAreThoseOfTheStandard() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), PointId.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    [Fact]
    public void EveryPassageOfEveryGenerationHasAnIdOfItsOwn()
    {
        Assert.Equal(PointId.OfPassage("2099D00001", 1, 1), PointId.OfPassage("2099D00001", 1, 1));
        Assert.NotEqual(PointId.OfPassage("2099D00001", 1, 1), PointId.OfPassage("2099D00001", 1, 2));
        Assert.NotEqual(PointId.OfPassage("2099D00001", 1, 1), PointId.OfPassage("2099D00001", 2, 1));
    }
}
