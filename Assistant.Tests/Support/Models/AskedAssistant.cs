using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Modelling;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support.Models;

/// <summary>The answering part of the assistant as the bot builds it, over given letters, with a scripted model or none.</summary>
internal sealed class AskedAssistant : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public AskedAssistant(SnapshotSource letters, ScriptedModel? model = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? change = null)
    {
        var values = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>());
        if (model is not null)
        {
            values.TryAdd("Chat:Endpoint", model.Endpoint);
            values.TryAdd("Chat:Model", "scripted");
            values.TryAdd("Chat:FailuresBeforeBreak", "100");
        }

        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        collection.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        collection.AddMetrics();
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(letters);
        collection.AddSingleton(PassageSearcher.ByWords);
        collection.AddAssistantModel();
        change?.Invoke(collection);
        collection.AddAssistantConversations();
        services = collection.BuildServiceProvider();
    }

    public CollectedLog Log { get; } = new();

    public ConversationMemory Memory => services.GetRequiredService<ConversationMemory>();

    public IServiceProvider Services => services;

    public Task<Answer> AskAsync(string question, string? conversation = null, AnswerGrew? grew = null, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<AnswerQuestion>()(new Question(question, null, conversation), grew, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Log.Dispose();
    }
}
