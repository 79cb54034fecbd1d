using System.Net;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The way to the Qdrant server: settings, key, TLS, time limits and retries.</summary>
internal static class QdrantClientExtensions
{
    private const string ClientName = "qdrant";

    /// <summary>Qdrant closes a connection that is idle for 5 s.</summary>
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan OldestConnection = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddQdrantClient(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<QdrantOptions>, QdrantEndpointValidator>();
        services.AddOptionsWithValidateOnStart<QdrantOptions, QdrantAttributesValidator>().BindSettings(QdrantOptions.Section);
        var client = services.AddHttpClient(ClientName, Configure)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                PooledConnectionIdleTimeout = IdleConnection,
                PooledConnectionLifetime = OldestConnection,
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                SslOptions = QdrantTls.Of(OptionsOf(provider)),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler(ClientName, QdrantResilience.Add);
        client.AddHttpMessageHandler(() => new WholeAnswerHandler());
        return services;
    }

    /// <returns>Null when the settings name no server.</returns>
    public static QdrantApi? FindQdrantApi(this IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        if (options.Endpoint is null)
        {
            return null;
        }

        if (QdrantEndpointValidator.IsKeyInTheOpen(options))
        {
            Log.KeyInTheOpen(provider.GetRequiredService<ILoggerFactory>().CreateLogger<QdrantApi>(), options.Endpoint);
        }

        return new QdrantApi(provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName), options);
    }

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = OptionsOf(provider);
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

    private static QdrantOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<QdrantOptions>>().Value;
}
