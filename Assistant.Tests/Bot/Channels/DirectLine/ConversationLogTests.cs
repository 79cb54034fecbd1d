using Assistant.Bot;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class ConversationLogTests : ConversationLogContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConversationLog log;

    public ConversationLogTests() => log = new ConversationLog(
        Options.Create(new AssistantOptions { DataDirectory = folder.Path }),
        Options.Create(new DirectLineOptions { History = History }),
        TimeProvider.System,
        NullLogger<ConversationLog>.Instance);

    public void Dispose()
    {
        log.Dispose();
        folder.Dispose();
    }

    private protected override IConversationLog Log() => log;
}
