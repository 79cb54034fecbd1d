using Assistant.Retrieval.Settings;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.Remembering;

internal static class RememberingExtensions
{
    public static IServiceCollection AddAssistantMemory(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<MemoryOptions, MemoryOptionsValidator>().BindSettings(MemoryOptions.Section);
        services.TryAddSingleton<ITurnStore>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MemoryOptions>>();
            return Shared(provider, options.Value) is { } cache ? new DistributedTurnStore(cache, options) : new MemoryTurnStore(options);
        });
        services.AddSingleton<ConversationMemory>();
        return services;
    }

    // Another distributed cache can be registered before this; Redis needs no more than its address.
    private static IDistributedCache? Shared(IServiceProvider provider, MemoryOptions options) =>
        provider.GetService<IDistributedCache>()
        ?? (string.IsNullOrWhiteSpace(options.Redis) ? null : new RedisCache(new RedisCacheOptions { Configuration = options.Redis, InstanceName = "kamerbrieven:" }));
}
