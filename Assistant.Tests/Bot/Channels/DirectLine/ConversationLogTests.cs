using Assistant.Bot;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class ConversationLogTests : ConversationLogContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly ConversationLog log;

    public ConversationLogTests() => log = new ConversationLog(
        Options.Create(new AssistantOptions { DataDirectory = folder.Path }),
        Options.Create(new DirectLineOptions { History = History }),
        clock,
        NullLogger<ConversationLog>.Instance);

    [Fact]
    public async Task WordsThatAreTooOldAreGoneFromTheDisk()
    {
        await log.BeginAsync("c", default);
        await log.TryAppendAsync("c", new NumberedActivity(1, new Activity { Type = "message", Text = "zwaluwen" }), default);
        clock.Advance(new DirectLineOptions().IdleTime + TimeSpan.FromMinutes(1));
        await log.PruneAsync(default);
        Assert.Null(await log.ReadAsync("c", 0, 10, default));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.DoesNotContain("zwaluwen", DiskWords.Of(file), StringComparison.Ordinal));
    }

    public void Dispose()
    {
        log.Dispose();
        folder.Dispose();
    }

    private protected override IConversationLog Log() => log;
}
