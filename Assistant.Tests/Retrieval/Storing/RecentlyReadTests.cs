using Assistant.Retrieval.Storing;

namespace Assistant.Tests.Retrieval.Storing;

public sealed class RecentlyReadTests
{
    private int reads;

    [Fact]
    public void WhatWasReadIsNotReadAgain()
    {
        using var recent = new RecentlyRead<int, string>(10_000);
        Assert.Equal("letter 1", Get(recent, 1));
        Assert.Equal("letter 1", Get(recent, 1));
        Assert.Equal(1, reads);
        Assert.Equal("letter 2", Get(recent, 2));
        Assert.Equal(2, reads);
    }

    [Fact]
    public void WhatIsNotThereIsLookedForEveryTime()
    {
        using var recent = new RecentlyRead<int, string>(10_000);
        Assert.Null(recent.Get(1, _ => null, text => text.Length));
        Assert.Equal("letter 1", Get(recent, 1));
    }

    [Fact]
    public void WhatDoesNotFitIsStillRead()
    {
        using var recent = new RecentlyRead<int, string>(100);
        Assert.Equal("letter 1", Get(recent, 1));
        Assert.Equal("letter 1", Get(recent, 1));
        Assert.Equal(2, reads);
    }

    private string? Get(RecentlyRead<int, string> recent, int number) => recent.Get(number, Read, text => text.Length);

    private string Read(int number)
    {
        reads++;
        return $"letter {number}";
    }
}
