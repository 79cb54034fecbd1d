using Assistant.Bot.Feedback;

namespace Assistant.Tests.Bot.Feedback;

public sealed class FeedbackCsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public async Task NoCellStartsAFormula(string typed)
    {
        var lines = await WriteAsync(typed);
        Assert.DoesNotContain($",{typed},", lines, StringComparison.Ordinal);
        Assert.DoesNotContain($",\"{typed}\",", lines, StringComparison.Ordinal);
        Assert.Contains($"'{typed}", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuotesCommasAndLinesStayInOneCell() =>
        Assert.Contains(",\"Zei hij \"\"nee\"\", of\nniet?\",", await WriteAsync("Zei hij \"nee\", of\nniet?"), StringComparison.Ordinal);

    [Fact]
    public async Task TheFirstLineNamesTheColumns() => Assert.StartsWith(
        "RatedAt,Reaction,Comment,Question,Kind,Answer,Passages,Versions,Channel,AnsweredAt,AnswerId,Name\r\n", await WriteAsync("x"), StringComparison.Ordinal);

    private static async Task<string> WriteAsync(string question)
    {
        using var writer = new StringWriter();
        await FeedbackCsv.WriteAsync(writer, [Rated(question)], default);
        return writer.ToString();
    }

    private static RatedAnswer Rated(string question) => new()
    {
        RatedAt = "2025-03-01T09:00:00.000Z",
        Reaction = "Like",
        Comment = "",
        Question = question,
        Kind = "Quoted",
        Answer = "Dit staat er.",
        Passages = "2031D00042@10+20",
        Versions = "2",
        Channel = "directline",
        AnsweredAt = "2025-03-01T09:00:00.000Z",
        AnswerId = "a",
        Name = "",
    };
}
