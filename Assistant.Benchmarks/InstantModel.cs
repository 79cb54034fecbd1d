using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Assistant.Benchmarks;

/// <summary>A model that replies at once, in small pieces, with sentences of the passages it is given: what is left is our own cost.</summary>
internal sealed partial class InstantModel : IChatCompletionService
{
    private const int Sentences = 3;
    private const int PieceLength = 24;

    private static readonly Dictionary<string, object?> Stop = new() { ["FinishReason"] = "Stop" };

    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The assistant streams.");

    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reply = string.Concat(Passages().Matches(chatHistory[^1].Content ?? "").Take(Sentences).Select(passage =>
            $"ANSWER: {passage.Groups["first"].Value}\nPROOF: [{passage.Groups["number"].Value}] \"{passage.Groups["first"].Value}\"\n"));
        for (var at = 0; at < reply.Length; at += PieceLength)
        {
            yield return new StreamingChatMessageContent(AuthorRole.Assistant, reply.Substring(at, Math.Min(PieceLength, reply.Length - at)));
        }

        await Task.CompletedTask;
        yield return new StreamingChatMessageContent(AuthorRole.Assistant, "", metadata: Stop);
    }

    [GeneratedRegex(@"^\[(?<number>\d+)\] [^\n]*\n«(?<first>[^\n.;:»]{30,300})", RegexOptions.Multiline)]
    private static partial Regex Passages();
}
