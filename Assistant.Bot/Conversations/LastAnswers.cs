using Assistant.Bot.Answering;
using Microsoft.Extensions.Caching.Memory;

namespace Assistant.Bot.Conversations;

/// <summary>The last answer of each conversation, for whoever asks for its sources afterwards.</summary>
internal sealed class LastAnswers : IDisposable
{
    public const int Capacity = 5_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public Answer? Find(string conversationKey) => answers.Get<Answer>(conversationKey);

    public void Set(string conversationKey, Answer answer)
    {
        // A full cache would refuse the newest, which is the one that is asked about.
        if (answers.Count >= Capacity)
            answers.Compact(0.1);
        answers.Set(conversationKey, answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Lifetime });
    }

    public void Forget(string conversationKey) => answers.Remove(conversationKey);

    public void Dispose() => answers.Dispose();
}
