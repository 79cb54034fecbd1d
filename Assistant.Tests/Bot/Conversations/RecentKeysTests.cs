using Assistant.Bot.Conversations;

namespace Assistant.Tests.Bot.Conversations;

public sealed class RecentKeysTests
{
    [Fact]
    public void AKeyIsNewOnce()
    {
        using var keys = new RecentKeys(16, TimeSpan.FromMinutes(1));
        Assert.True(keys.TryAdd("a"));
        Assert.False(keys.TryAdd("a"));
        keys.Remove("a");
        Assert.True(keys.TryAdd("a"));
    }

    [Fact]
    public void AFullMemoryStillRemembersTheNewestKey()
    {
        using var keys = new RecentKeys(16, TimeSpan.FromMinutes(1));
        for (var number = 0; number < 200; number++)
        {
            Assert.True(keys.TryAdd($"key {number}"));
            Assert.False(keys.TryAdd($"key {number}"));
        }
    }

    [Fact]
    public async Task OneOfManyAtOnceComesFirst()
    {
        using var keys = new RecentKeys(16, TimeSpan.FromMinutes(1));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => keys.TryAdd("a"))));
        Assert.Single(outcomes, true);
    }
}
