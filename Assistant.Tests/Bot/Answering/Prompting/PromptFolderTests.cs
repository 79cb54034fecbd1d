using Assistant.Bot.Answering.Modelling;
using Assistant.Bot.Answering.Prompting;
using Assistant.Retrieval.ModelAccess;
using Assistant.Tests.Support;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Answering.Prompting;

public sealed class PromptFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PromptFolderTests()
    {
        var shipped = PromptFolder.Resolve("prompts");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheShippedPromptsHaveNoFault() => Assert.Empty(PromptFolder.FaultsIn(folder.Path));

    [Theory]
    [InlineData("answer/skprompt.txt")]
    [InlineData("answer/config.json")]
    [InlineData("search-words/config.json")]
    public void AMissingFileIsNamed(string file)
    {
        File.Delete(Path.Combine(folder.Path, file));

        Assert.Contains(Path.GetFileName(file), Assert.Single(PromptFolder.FaultsIn(folder.Path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rewrite/skprompt.txt", "{{$history}}", "", "does not use the variable history")]
    [InlineData("rewrite/skprompt.txt", "{{$history}}", "{{$history}} {{$secret}}", "uses the variable secret")]
    [InlineData("rewrite/skprompt.txt", "{{$history}}", "{{$history}} {{time.now}}", "no plain variable")]
    [InlineData("rewrite/config.json", "\"history\"", "\"past\"", "uses the variable past")]
    [InlineData("rewrite/config.json", "\"input_variables\"", "{", "cannot be read")]
    [InlineData("rewrite/config.json", "\"is_required\": true", "\"allow_dangerously_set_content\": true", "unescaped")]
    public void AWrongPromptIsNamedWithItsFault(string file, string from, string to, string fault)
    {
        var path = Path.Combine(folder.Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(PromptFolder.FaultsIn(folder.Path), line => line.Contains(fault, StringComparison.Ordinal));
        Assert.Throws<InvalidDataException>(() => PromptFolder.Load(folder.Path, PromptName.Rewrite));
    }

    [Fact]
    public void TheHostDoesNotStartWithoutItsPrompts()
    {
        using var application = new AssistantApplication().With("Chat:PromptDirectory", Path.Combine(folder.Path, "gone")).With("Chat:Model", "m");

        var fault = Assert.ThrowsAny<Exception>(() => application.Start());

        Assert.Contains("skprompt.txt is missing", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("must be set together", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:11434", "key", true)]
    [InlineData("https://name.openai.azure.com", "key", true)]
    [InlineData("http://model.example", "", true)]
    [InlineData("http://model.example", "key", false)]
    [InlineData("ftp://model.example", "", false)]
    [InlineData("nonsense", "", false)]
    public void AKeyIsNotSentInTheClear(string endpoint, string key, bool isValid) => Assert.Equal(
        isValid,
        new ChatValuesValidator().Validate(null, new ChatOptions { Endpoint = endpoint, Model = "m", ApiKey = key }).Succeeded);

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1")]
    [InlineData("https://name.openai.azure.com", "https://name.openai.azure.com/openai/v1/")]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1")]
    [InlineData("http://localhost:8000/custom/v1/", "http://localhost:8000/custom/v1/")]
    public void TheUsualPathOfAServiceIsAdded(string endpoint, string address) => Assert.Equal(new Uri(address), ModelAddress.Of(endpoint));
}
