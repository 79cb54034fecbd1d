using System.Globalization;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>Events of every wrong shape: the user gets the quotes, never a fault.</summary>
public sealed class WireShapeTests : IDisposable
{
    private static readonly string[] Values = ["null", "true", "7", "-1", "1e400", "\"x\"", "\"\"", "[]", "{}", "[null]", "[7]", "[{}]", "[[]]", "99999999999999999999"];

    private static readonly string[] Templates =
    [
        "{0}",
        "{{\"choices\": {0}}}",
        "{{\"id\": {0}, \"choices\": []}}",
        "{{\"created\": {0}, \"choices\": []}}",
        "{{\"model\": {0}, \"object\": {0}, \"choices\": []}}",
        "{{\"choices\": [{0}]}}",
        "{{\"choices\": [{{\"index\": {0}, \"delta\": {{}}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {0}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"content\": {0}}}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"role\": {0}, \"content\": \"a\"}}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"tool_calls\": {0}}}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"tool_calls\": [{{\"index\": 0, \"id\": {0}, \"function\": {0}}}]}}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"content\": \"a\"}}, \"finish_reason\": {0}}}]}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"content\": \"a\"}}, \"logprobs\": {0}}}]}}",
        "{{\"choices\": [], \"usage\": {0}}}",
        "{{\"choices\": [], \"usage\": {{\"prompt_tokens\": {0}}}}}",
        "{{\"error\": {0}}}",
        "{{\"choices\": [{{\"index\": 0, \"delta\": {{\"content\": {0}}}",
    ];

    private readonly StoredLetters letters = StoreOlder();

    public void Dispose() => letters.Dispose();

    public static TheoryData<string> Shapes => [.. Templates];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task NoShapeOfAnEventIsAFault(string template)
    {
        await using var model = await ScriptedModel.StartAsync();
        await using var assistant = new AskedAssistant(letters.Snapshots, model, new Dictionary<string, string?> { ["Chat:Retries"] = "0" });
        foreach (var value in Values)
        {
            model.Script = async call =>
            {
                await call.RawAsync($"data: {string.Format(CultureInfo.InvariantCulture, template, value)}\n\n");
                await call.EndAsync();
            };

            var answer = await assistant.AskAsync(PornQuestion);

            Assert.Empty(answer.Statements);
            Assert.NotEmpty(answer.Quotes);
        }

        Assert.Equal(Values.Length, model.Calls.Count);
    }
}
