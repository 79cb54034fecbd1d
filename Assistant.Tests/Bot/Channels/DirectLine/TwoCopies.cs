using System.Security.Cryptography;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>Two copies of the assistant on one stand-in for a Redis server.</summary>
public abstract class TwoCopies : IAsyncLifetime
{
    private static readonly AnswerQuestion AboutTheQuestion = (question, _, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}."));

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    internal RedisStandIn Redis { get; } = new();

    internal AssistantApplication First { get; private set; } = null!;

    internal AssistantApplication Second { get; private set; } = null!;

    public Task InitializeAsync()
    {
        First = Copy(AboutTheQuestion);
        Second = Copy(AboutTheQuestion);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await Redis.DisposeAsync();
    }

    // Tests that wait for something ask often.
    internal AssistantApplication Copy(AnswerQuestion answer) => new AssistantApplication()
        .With("DirectLine:Redis", Redis.Configuration)
        .With("DirectLine:SigningKey", key)
        .With("DirectLine:CallsPerAddress", "100000")
        .Answering(answer)
        .Start();
}
