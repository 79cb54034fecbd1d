using Assistant.Retrieval;
using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Ingest.Commands;

/// <summary>The store and the search for one command, by the same settings as the bot's, from environment variables.</summary>
internal sealed class StoreSetup : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StoreSetup(ServiceProvider services) => this.services = services;

    /// <summary>The day on which a question is asked.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    public LetterStores Stores => services.GetRequiredService<LetterStores>();

    public PassageSearcher Searcher => services.GetRequiredService<PassageSearcher>();

    /// <summary>To be measured: where a model is configured, no question goes without its vector.</summary>
    public EvaluatedSearch EvaluatedSearch => services.EvaluatedSearch();

    /// <param name="dataDirectory">Where the embedded store is kept.</param>
    /// <param name="warnings">Takes what the user should know, such as that words alone were searched; null to leave it out.</param>
    /// <param name="clock">Decides when a commit is old; the system's when left out.</param>
    public static StoreSetup Of(string dataDirectory, TextWriter? warnings = null, TimeProvider? clock = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        collection.AddLogging(logging => logging.ClearProviders().AddProvider(new WarningLines(warnings ?? TextWriter.Null)));
        collection.AddSingleton(clock ?? TimeProvider.System);
        collection.AddAssistantRetrieval(_ => dataDirectory);
        return new StoreSetup(collection.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
