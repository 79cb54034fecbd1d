using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Settings;
using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Assistant.Retrieval;

/// <summary>The letters and the search over them, set up by configuration: the same for the bot and for ingest.</summary>
public static class RetrievalExtensions
{
    /// <param name="services">Where to add them; must hold the configuration.</param>
    /// <param name="dataDirectory">Tells the data directory of the embedded store.</param>
    public static IServiceCollection AddAssistantRetrieval(this IServiceCollection services, Func<IServiceProvider, string> dataDirectory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddQdrantClient();
        services.AddAssistantEmbedding();
        services.AddSingleton(provider => new LetterStores(
            dataDirectory(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.FindQdrantApi(),
            provider.PassageEmbedder(IndexLocation.Resolve(dataDirectory(provider)))));
        services.AddSingleton(provider => provider.GetRequiredService<LetterStores>().Read());
        services.AddOptionsWithValidateOnStart<SearchOptions, SearchOptionsValidator>().BindSettings(SearchOptions.Section);
        services.AddSingleton<SearchCache>();
        services.AddSingleton(provider => new PassageSearcher(
            provider.QuestionEmbedder(),
            provider.GetRequiredService<SearchCache>(),
            provider.GetRequiredService<ILogger<PassageSearcher>>()));
        return services;
    }

    /// <returns>The search as the settings make it, to be measured: it fails where it would otherwise go by words alone.</returns>
    public static EvaluatedSearch EvaluatedSearch(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new EvaluatedSearch(
            new PassageSearcher(provider.QuestionEmbedder(isRequired: true), null, provider.GetRequiredService<ILogger<PassageSearcher>>()),
            provider.GetRequiredService<LetterStores>().Embedder);
    }
}
