using Assistant.Retrieval.Embedding;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Retrieval.Embedding;

public sealed class EmbeddingOptionsTests
{
    [Fact]
    public void EveryErrorIsNamedAtOnce()
    {
        using var services = EmbeddingServices.Over(
            null,
            "unused",
            null,
            ("Embedding:Model", "unheard-of"),
            ("Embedding:Dimension", "3"),
            ("Embedding:Retries", "99"),
            ("Embedding:ApiKey", "key"),
            ("Embedding:ManagedIdentity", "true"));

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<EmbeddingOptions>>().Value);

        Assert.Equal(4, fault.Failures.Count());
    }

    [Theory]
    [InlineData("intfloat/multilingual-e5-small", 384, "query: ", "passage: ")]
    [InlineData("jeffh/intfloat-multilingual-e5-large:f16", 1024, "query: ", "passage: ")]
    [InlineData("bge-m3", 1024, "", "")]
    [InlineData("text-embedding-3-small", 1536, "", "")]
    [InlineData("qwen3-embedding:0.6b", 1024, "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:", "")]
    public void TheUsualModelsAreKnown(string name, int dimension, string query, string passage)
    {
        var model = KnownModel.Declare(new EmbeddingOptions { Endpoint = "http://localhost", Model = name });

        Assert.Equal((name, dimension, query, passage), (model.Name, model.Dimension, model.QueryPrefix, model.PassagePrefix));
    }

    [Fact]
    public void SettingsGoBeforeWhatIsKnown()
    {
        var model = KnownModel.Declare(new EmbeddingOptions { Model = "multilingual-e5-small", Dimension = 128, QueryPrefix = "", PassagePrefix = "p ", MaximumLength = 64 });

        Assert.Equal(new EmbeddingModel("multilingual-e5-small", 128) { PassagePrefix = "p ", MaximumLength = 64 }, model);
    }

    [Theory]
    [InlineData("all-minilm:l6-v2", true)]
    [InlineData("nomic-embed-text", true)]
    [InlineData("nomic-embed-text-v2-moe", false)]
    [InlineData("paraphrase-multilingual-minilm-l12-v2", false)]
    [InlineData("snowflake-arctic-embed2", false)]
    [InlineData("bge-m3", false)]
    public void AModelThatKnowsNoDutchIsWarnedAgainst(string name, bool isWarned)
    {
        var log = new CollectedLog();
        using var services = EmbeddingServices.Over(null, "unused", log, ("Embedding:Endpoint", "http://localhost:1"), ("Embedding:Model", name));

        Assert.NotNull(services.QuestionEmbedder());

        Assert.Equal(isWarned, log.Lines.Any(line => line.Text.Contains(name, StringComparison.Ordinal) && line.Text.Contains("English alone", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("http://localhost:11434", "key", true)]
    [InlineData("https://models.example", "key", true)]
    [InlineData("http://models.example", "key", false)]
    [InlineData("http://models.example", null, true)]
    [InlineData("ftp://models.example", null, false)]
    public void AKeyIsNotSentInTheClear(string endpoint, string? key, bool isValid) => Assert.Equal(
        isValid,
        new EmbeddingValuesValidator().Validate(null, new EmbeddingOptions { Endpoint = endpoint, Model = "bge-m3", ApiKey = key }).Succeeded);
}
