using Assistant.Ingest.Commands;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Ingest.Commands;

public sealed class WarningLinesTests
{
    [Fact]
    public void WarningsOfOursAreToldOnceEachAndNothingElse()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var log = LoggerFactory.Create(logging => logging.AddProvider(new WarningLines(error)));
        var ours = log.CreateLogger("Assistant.Retrieval.Embedding.QuestionEmbedder");

        Write(ours, LogLevel.Warning, "Answered by words alone: away");
        Write(ours, LogLevel.Warning, "Answered by words alone: away");
        Write(ours, LogLevel.Warning, "Answered by words alone: slow\u001b[2J");
        Write(ours, LogLevel.Information, "Nothing to worry about.");
        Write(log.CreateLogger("Polly"), LogLevel.Warning, "Tried again.");

        Assert.Equal("Answered by words alone: away\nAnswered by words alone: slow\uFFFD[2J\n", error.ToString());
    }

    private static void Write(ILogger logger, LogLevel level, string text) => logger.Log(level, default, text, null, (said, _) => said);
}
