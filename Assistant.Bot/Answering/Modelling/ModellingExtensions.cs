using System.ClientModel;
using System.ClientModel.Primitives;
using Assistant.Bot.Answering.Drafting;
using Assistant.Retrieval.ModelAccess;
using Assistant.Retrieval.Settings;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using Polly;

namespace Assistant.Bot.Answering.Modelling;

internal static class ModellingExtensions
{
    private const string Client = "chat";

    // The client insists on a key; services on one's own machine do not look at it.
    private const string NoKey = "none";

    /// <summary>Everything for a language model; nothing of it is built unless one is configured.</summary>
    public static IServiceCollection AddAssistantModel(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ChatOptions, ChatOptionsValidator>().BindSettings(ChatOptions.Section);
        services.AddSingleton<IValidateOptions<ChatOptions>, ChatValuesValidator>();
        services.TryAddSingleton<TokenCredential>(provider => new ManagedIdentityCredential(Identity(Options(provider))));
        services.AddHttpClient(Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => Options(provider).ManagedIdentity
                ? new IdentityHandler(provider.GetRequiredService<TokenCredential>(), Options(provider).TokenScope)
                : new UnchangedHandler())
            .AddResilienceHandler(Client, (pipeline, context) => AddRetries(pipeline, context.ServiceProvider));
        services.AddSingleton<IChatCompletionService>(Connect);
        services.AddSingleton(provider => new Kernel(provider));
        services.AddSingleton<ModelCircuit>();
        services.AddSingleton<ChatModel>();
        services.AddSingleton<ProofMeters>();
        services.AddSingleton<ModelAnswerer>();
        services.AddSingleton<ModelAssistance>();
        services.AddSingleton<ModelMode>();
        return services;
    }

    private static ChatOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ChatOptions>>().Value;

    private static ManagedIdentityId Identity(ChatOptions options) => string.IsNullOrEmpty(options.ManagedIdentityClientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId);

    // The answer's own time limits are kept by ChatModel: this only repeats a call that failed before it began.
    private static void AddRetries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IServiceProvider provider)
    {
        var options = Options(provider);
        pipeline.TimeProvider = provider.GetRequiredService<TimeProvider>();
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                MaxDelay = TimeSpan.FromSeconds(2),
            });
        }
    }

    private static OpenAIChatCompletionService Connect(IServiceProvider provider)
    {
        var options = Options(provider);
        // Time limits and retries are ours: the client must not add its own.
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey), new OpenAIClientOptions
        {
            Endpoint = ModelAddress.Of(options.Endpoint!),
            Transport = new HttpClientPipelineTransport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        return new OpenAIChatCompletionService(options.Model!, client, provider.GetRequiredService<ILoggerFactory>());
    }
}
