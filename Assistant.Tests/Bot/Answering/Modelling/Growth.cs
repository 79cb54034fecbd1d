using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>What a channel that streams relies on: nothing it has shown is taken back.</summary>
internal static class Growth
{
    public static void AssertPrefixes(IReadOnlyList<Answer> seen, Answer whole)
    {
        foreach (var (earlier, later) in seen.Zip([.. seen.Skip(1), whole]))
        {
            Assert.Equal(earlier.Statements.Select(Text), later.Statements.Take(earlier.Statements.Count).Select(Text));
            Assert.Equal(earlier.Quotes.Select(quote => quote.Text), later.Quotes.Take(earlier.Quotes.Count).Select(quote => quote.Text));
        }
    }

    private static string Text(Statement statement) => $"{statement.Text} {string.Join(',', statement.Citations)}";
}
