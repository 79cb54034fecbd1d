using Assistant.Retrieval.Searching;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class RememberedTests
{
    private readonly Remembered<object> remembered = new(2);

    [Fact]
    public void TheFirstWordsAreMadeOnce()
    {
        var one = remembered.Of("een", _ => new object());

        Assert.Same(one, remembered.Of("een", _ => throw new InvalidOperationException("It is known.")));
    }

    [Fact]
    public void WhatIsBeyondThemIsMadeEachTime()
    {
        remembered.Of("een", _ => new object());
        remembered.Of("twee", _ => new object());

        Assert.NotSame(remembered.Of("drie", _ => new object()), remembered.Of("drie", _ => new object()));
    }
}
