using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Support.Models;

/// <summary>One call of the chat interface, and the means to answer it in pieces.</summary>
internal sealed partial class ScriptedCall(HttpContext context, JsonElement body, int number)
{
    private bool begun;

    /// <summary>From 1, over all calls to the server.</summary>
    public int Number => number;

    public JsonElement Body => body;

    public HttpContext Context => context;

    /// <summary>What the call was signed with.</summary>
    public string Authorization { get; } = context.Request.Headers.Authorization.ToString();

    public string System => Message("system");

    public string User => Message("user");

    public bool IsForAnswer => System.Contains("You answer questions", StringComparison.Ordinal);

    public bool IsForRewriting => System.Contains("You rewrite", StringComparison.Ordinal);

    /// <summary>The model is asked to mend sentences that were refused.</summary>
    public bool IsSecondTry => User.Contains("THESE SENTENCES WERE REFUSED", StringComparison.Ordinal);

    /// <summary>The words of the given passages, number 1 first.</summary>
    public IReadOnlyList<string> Passages => [.. Given().Matches(User).Select(passage => passage.Groups["words"].Value)];

    /// <summary>What the user asked, when the call is for an answer.</summary>
    public string Question => Asked().Match(User).Groups["question"].Value;

    public CancellationToken Gone => context.RequestAborted;

    /// <returns>The number of the first passage that holds the words; 0 when none does.</returns>
    public int PassageWith(string words) =>
        Passages.Index().Where(passage => passage.Item.Contains(words, StringComparison.Ordinal)).Select(passage => passage.Index + 1).FirstOrDefault();

    /// <summary>Sends words as one event.</summary>
    public Task SayAsync(string words) => EventAsync(words, null);

    /// <summary>Sends words in small pieces.</summary>
    public async Task SpellAsync(string words, int size = 7)
    {
        for (var at = 0; at < words.Length; at += size)
        {
            await SayAsync(words.Substring(at, Math.Min(size, words.Length - at)));
        }
    }

    public async Task EndAsync(string reason = "stop")
    {
        await EventAsync("", reason);
        await RawAsync("data: [DONE]\n\n");
    }

    public async Task RawAsync(string text)
    {
        if (!begun)
        {
            context.Response.ContentType = "text/event-stream";
            begun = true;
        }

        await context.Response.WriteAsync(text, Gone);
        await context.Response.Body.FlushAsync(Gone);
    }

    /// <summary>Says nothing more until the caller hangs up.</summary>
    public async Task HangAsync()
    {
        var gone = new TaskCompletionSource();
        await using var hangUp = Gone.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    private Task EventAsync(string words, string? reason) => RawAsync("data: " + JsonSerializer.Serialize(new
    {
        id = "scripted",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices = new[] { new { index = 0, delta = new { role = "assistant", content = words }, finish_reason = reason } },
    }) + "\n\n");

    private string Message(string role) => body.GetProperty("messages").EnumerateArray()
        .Where(message => message.GetProperty("role").GetString() == role)
        .Select(message => Content(message.GetProperty("content")))
        .FirstOrDefault() ?? "";

    private static string Content(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    [GeneratedRegex(@"\nQUESTION \(\w+\)\n(?<question>[^\n]*)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\[\d+\] [^\n]*\n«(?<words>[^\n]*)»$", RegexOptions.Multiline)]
    private static partial Regex Given();
}
