using System.ClientModel;
using System.ClientModel.Primitives;
using Assistant.Retrieval.ModelAccess;
using Assistant.Retrieval.Settings;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OpenAI;

namespace Assistant.Retrieval.Embedding;

internal static class EmbeddingExtensions
{
    private const string PassageClient = "embedding-passages";
    private const string QuestionClient = "embedding-questions";

    // The client insists on a key; services on one's own machine do not look at it.
    private const string NoKey = "none";

    /// <summary>Everything for an embedding model; nothing of it is built unless one is configured.</summary>
    public static IServiceCollection AddAssistantEmbedding(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddOptionsWithValidateOnStart<EmbeddingOptions, EmbeddingAttributesValidator>().BindSettings(EmbeddingOptions.Section);
        services.AddSingleton<IValidateOptions<EmbeddingOptions>, EmbeddingValuesValidator>();
        services.AddSingleton<EmbeddingMeters>();
        AddClient(services, PassageClient, EmbeddingResilience.AddForPassages);
        AddClient(services, QuestionClient, EmbeddingResilience.AddForQuestions);
        return services;
    }

    /// <returns>Null when no model is configured.</returns>
    public static PassageEmbedder? PassageEmbedder(this IServiceProvider provider, string dataDirectory)
    {
        var options = Options(provider);
        return !options.IsConfigured
            ? null
            : new PassageEmbedder(Connect(provider, PassageClient), new VectorCache(dataDirectory, KnownModel.Declare(options), provider.GetRequiredService<TimeProvider>()), options);
    }

    /// <param name="provider">Holds what it needs.</param>
    /// <param name="isRequired">For measurements: it is as patient as for passages, and a question without a vector is a fault.</param>
    /// <returns>Null when no model is configured.</returns>
    public static QuestionEmbedder? QuestionEmbedder(this IServiceProvider provider, bool isRequired = false)
    {
        var options = Options(provider);
        if (!options.IsConfigured)
        {
            return null;
        }

        var log = provider.GetRequiredService<ILogger<QuestionEmbedder>>();
        if (KnownModel.Find(options.Model!) is { EnglishOnly: true })
        {
            Log.ModelWithoutDutch(log, options.Model!);
        }

        var client = Connect(provider, isRequired ? PassageClient : QuestionClient);
        return new QuestionEmbedder(client, options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<EmbeddingMeters>(), log) { IsRequired = isRequired };
    }

    private static EmbeddingOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<EmbeddingOptions>>().Value;

    private static void AddClient(IServiceCollection services, string name, Action<Polly.ResiliencePipelineBuilder<HttpResponseMessage>, Microsoft.Extensions.Http.Resilience.ResilienceHandlerContext> resilience)
    {
        // Time limits are the pipeline's; within them a token is fetched too.
        var client = services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.AddHttpMessageHandler(() => new AnswerOrderHandler());
        client.AddResilienceHandler(name, resilience);
        client.AddHttpMessageHandler(provider => Options(provider).ManagedIdentity
            ? new IdentityHandler(Credential(provider), Options(provider).TokenScope)
            : new UnchangedHandler());
        client.AddHttpMessageHandler(() => new WholeAnswerHandler());
    }

    private static TokenCredential Credential(IServiceProvider provider)
    {
        var id = Options(provider).ManagedIdentityClientId;
        return provider.GetService<TokenCredential>()
            ?? new ManagedIdentityCredential(string.IsNullOrEmpty(id) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(id));
    }

    private static EmbeddingClient Connect(IServiceProvider provider, string name)
    {
        var options = Options(provider);
        var model = KnownModel.Declare(options);
        // Time limits and retries are ours: the client must not add its own.
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey), new OpenAIClientOptions
        {
            Endpoint = ModelAddress.Of(options.Endpoint!),
            Transport = new HttpClientPipelineTransport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        var known = KnownModel.Find(model.Name);
        var isShortened = known is { CanShorten: true } && known.Model.Dimension != model.Dimension;
        var kernel = Kernel.CreateBuilder();
#pragma warning disable SKEXP0010 // The connector calls its embedding generator experimental; the interface it gives is not.
        kernel.AddOpenAIEmbeddingGenerator(model.Name, client, isShortened ? model.Dimension : null);
#pragma warning restore SKEXP0010
        return new EmbeddingClient(kernel.Build().GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), model);
    }
}
