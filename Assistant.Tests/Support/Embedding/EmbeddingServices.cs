using Assistant.Retrieval;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support.Embedding;

/// <summary>Store and search set up by configuration, as the bot and ingest do it, with a model.</summary>
internal static class EmbeddingServices
{
    /// <param name="service">The model's service; null for none.</param>
    /// <param name="dataDirectory">Where the letters are stored.</param>
    /// <param name="log">Takes what is logged.</param>
    /// <param name="settings">Further settings, which go before.</param>
    public static ServiceProvider Over(EmbeddingStandIn? service, string dataDirectory, CollectedLog? log = null, params (string Key, string? Value)[] settings) =>
        Over(service, dataDirectory, log, null, settings);

    public static ServiceProvider Over(EmbeddingStandIn? service, string dataDirectory, CollectedLog? log, TimeProvider? clock, (string Key, string? Value)[] settings, TokenCredential? identity = null)
    {
        var values = new Dictionary<string, string?>();
        if (service is not null)
        {
            values["Embedding:Endpoint"] = service.Endpoint;
            values["Embedding:Model"] = "trigrams";
            values["Embedding:Dimension"] = "64";
            values["Embedding:PassagePrefix"] = "passage: ";
            values["Embedding:QueryPrefix"] = "query: ";
            values["Embedding:RetryPause"] = "00:00:00.001";
            values["Embedding:QuestionTimeout"] = "00:00:30";
        }

        foreach (var (key, value) in settings)
            values[key] = value;

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddLogging(logging =>
        {
            logging.ClearProviders();
            if (log is not null)
                logging.AddProvider(log);
        });
        if (clock is not null)
            services.AddSingleton(clock);
        if (identity is not null)
            services.AddSingleton(identity);
        services.AddAssistantRetrieval(_ => dataDirectory);
        return services.BuildServiceProvider();
    }
}
