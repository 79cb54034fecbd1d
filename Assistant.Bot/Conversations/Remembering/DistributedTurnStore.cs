using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.Remembering;

/// <summary>Keeps conversations in a cache that several copies of the bot share.</summary>
internal sealed class DistributedTurnStore(IDistributedCache cache, IOptions<MemoryOptions> options) : ITurnStore
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly MemoryOptions options = options.Value;

    public async Task<IReadOnlyList<RememberedTurn>> ReadAsync(string conversationKey, CancellationToken cancellationToken)
    {
        var stored = await cache.GetAsync(Key(conversationKey), cancellationToken);
        return stored is null ? [] : Parse(stored);
    }

    public async Task AppendAsync(string conversationKey, RememberedTurn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<RememberedTurn> turns = [.. (await ReadAsync(conversationKey, cancellationToken)).TakeLast(options.Turns - 1), turn];
        await cache.SetAsync(
            Key(conversationKey),
            JsonSerializer.SerializeToUtf8Bytes(turns, Json),
            new DistributedCacheEntryOptions { SlidingExpiration = options.Lifetime },
            cancellationToken);
    }

    public Task ForgetAsync(string conversationKey, CancellationToken cancellationToken) =>
        cache.RemoveAsync(Key(conversationKey), cancellationToken);

    // What another version wrote, or somebody else, is as good as nothing.
    private static List<RememberedTurn> Parse(byte[] stored)
    {
        try
        {
            return JsonSerializer.Deserialize<List<RememberedTurn>>(stored, Json)?.Where(turn => turn is { Question: not null }).ToList() ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // A channel's ids can be long and hold anything.
    private static string Key(string conversationKey) =>
        $"assistant:turns:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationKey)))}";
}
