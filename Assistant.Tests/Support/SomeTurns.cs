using Assistant.Bot;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.HandingOver;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Support;

/// <summary>The turns on disk as one process has them.</summary>
internal static class SomeTurns
{
    public static OpenTurns Open(string folder, TimeProvider? clock = null, HandOverOptions? options = null) => new(
        Options.Create(new AssistantOptions { DataDirectory = folder }),
        Options.Create(options ?? new HandOverOptions()),
        Options.Create(new TurnOptions()),
        clock ?? TimeProvider.System,
        NullLogger<OpenTurns>.Instance);
}
