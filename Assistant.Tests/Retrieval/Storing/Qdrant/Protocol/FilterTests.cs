using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Tests.Retrieval.Storing.Qdrant.Protocol;

public sealed class FilterTests
{
    [Fact]
    public void AFilterThatWouldTakeEveryPointCannotBeMade() => Assert.Throws<ArgumentException>(() => new Filter());
}
