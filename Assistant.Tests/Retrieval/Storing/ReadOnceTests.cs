using Assistant.Retrieval.Storing;

namespace Assistant.Tests.Retrieval.Storing;

public sealed class ReadOnceTests
{
    [Fact]
    public void WhatCouldNotBeReadIsReadAgain()
    {
        var reads = 0;
        var once = new ReadOnce<string>();
        string Read() => ++reads < 3 ? throw new IOException("The disk is busy.") : "read";

        Assert.Throws<IOException>(() => once.Get(Read));
        Assert.Throws<IOException>(() => once.Get(Read));

        Assert.Equal(["read", "read"], [once.Get(Read), once.Get(Read)]);
        Assert.Equal(3, reads);
    }

    [Fact]
    public async Task ManyWhoAskAtOnceReadOnce()
    {
        var reads = 0;
        var once = new ReadOnce<string>();

        var values = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => once.Get(() => $"{Interlocked.Increment(ref reads)}"))));

        Assert.All(values, value => Assert.Equal("1", value));
    }
}
