using Assistant.Retrieval;
using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>The store set up by configuration, as the bot and ingest do it.</summary>
internal static class QdrantServices
{
    public static ServiceProvider Over(Uri endpoint, TimeProvider? clock = null, params (string Key, string Value)[] settings) =>
        Build(endpoint, clock, null, settings);

    public static ServiceProvider Logged(Uri endpoint, ILoggerProvider log, params (string Key, string Value)[] settings) =>
        Build(endpoint, null, log, settings);

    public static (string Key, string? Value)[] Settings(Uri endpoint) =>
    [
        ("Qdrant:Endpoint", endpoint.AbsoluteUri),
        ("Qdrant:RetryPause", "00:00:00.001"),
        ("Qdrant:Drain", "00:00:00"),
    ];

    public static LetterStores Stores(this ServiceProvider services) => services.GetRequiredService<LetterStores>();

    /// <summary>Makes a collection look as if the version before had written it.</summary>
    public static async Task MarkAsOfAnEarlierVersionAsync(this ServiceProvider services)
    {
        var current = (await new QdrantCollections(services.FindQdrantApi()!).CurrentAsync(default))!;
        var mark = (await QdrantOpening.MarkOfAsync(current, default))!;
        await current.UpsertAsync([QdrantSession.PointOf(mark with { Format = EarlierVersion.Format + CollectionDesign.Format[EarlierVersion.Format.Length..] })], default);
    }

    private static ServiceProvider Build(Uri endpoint, TimeProvider? clock, ILoggerProvider? log, (string Key, string Value)[] settings)
    {
        var values = Settings(endpoint).ToDictionary(setting => setting.Key, setting => setting.Value);
        foreach (var (key, value) in settings)
            values[key] = value;

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddLogging(logging => logging.ClearProviders());
        if (log is not null)
            services.AddSingleton(log);
        if (clock is not null)
            services.AddSingleton(clock);
        services.AddAssistantRetrieval(_ => "unused");
        return services.BuildServiceProvider();
    }
}
