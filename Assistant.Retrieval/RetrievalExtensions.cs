using System.Net;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Retrieval;

/// <summary>The letters and the search over them, set up by configuration: the same for the bot and for ingest.</summary>
public static class RetrievalExtensions
{
    private const string QdrantClient = "qdrant";

    /// <summary>Qdrant closes a connection that is idle for 5 s.</summary>
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan OldestConnection = TimeSpan.FromMinutes(5);

    /// <param name="services">Where to add them; must hold the configuration.</param>
    /// <param name="dataDirectory">Tells the data directory of the embedded store.</param>
    public static IServiceCollection AddAssistantRetrieval(this IServiceCollection services, Func<IServiceProvider, string> dataDirectory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<QdrantOptions>, QdrantEndpointValidator>();
        services.AddOptionsWithValidateOnStart<QdrantOptions, QdrantAttributesValidator>().BindConfiguration(QdrantOptions.Section);
        services.AddHttpClient(QdrantClient, Configure)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionIdleTimeout = IdleConnection,
                PooledConnectionLifetime = OldestConnection,
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddResilienceHandler(QdrantClient, QdrantResilience.Add);
        services.AddAssistantEmbedding();
        services.AddSingleton(provider => new LetterStores(
            dataDirectory(provider),
            provider.GetRequiredService<TimeProvider>(),
            ApiOf(provider),
            provider.PassageEmbedder(IndexLocation.Resolve(dataDirectory(provider)))));
        services.AddSingleton(provider => provider.GetRequiredService<LetterStores>().Read());
        services.AddSingleton(provider => new PassageSearcher(provider.QuestionEmbedder(), provider.GetRequiredService<ILogger<PassageSearcher>>()));
        return services;
    }

    private static QdrantApi? ApiOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<QdrantOptions>>().Value;
        return options.Endpoint is null ? null : new QdrantApi(provider.GetRequiredService<IHttpClientFactory>().CreateClient(QdrantClient), options);
    }

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<QdrantOptions>>().Value;
        if (options.Endpoint is not null)
        {
            http.BaseAddress = new Uri(options.Endpoint.AbsoluteUri.TrimEnd('/') + "/");
        }

        if (options.ApiKey.Length > 0)
        {
            http.DefaultRequestHeaders.Add("api-key", options.ApiKey);
        }

        // Attempts have their own limit.
        http.Timeout = Timeout.InfiniteTimeSpan;
    }
}
