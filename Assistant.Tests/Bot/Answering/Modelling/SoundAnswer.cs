using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Proving.Figures;
using Assistant.Retrieval.Storing;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>What holds for every answer, whatever a model said.</summary>
internal static class SoundAnswer
{
    /// <summary>Quotes are literal and numbered without gaps; every statement cites some, and its figures stand in them.</summary>
    public static async Task AssertAsync(Answer answer, SnapshotSource letters)
    {
        using var snapshot = (await letters.AcquireAsync(CancellationToken.None))!;
        Assert.Equal(Enumerable.Range(1, answer.Quotes.Count), answer.Quotes.Select(quote => quote.Number));
        foreach (var quote in answer.Quotes)
        {
            var letter = await snapshot.FindLetterAsync(quote.Letter.DocumentNumber, CancellationToken.None);
            Assert.Equal(quote.Span.Of(letter!.Text), quote.Text);
        }

        foreach (var statement in answer.Statements)
        {
            Assert.NotEmpty(statement.Citations);
            var proof = string.Join('\n', statement.Citations.Select(number => answer.Quotes[number - 1].Text));
            Assert.All(
                FigureReader.Claimed(statement.Text, answer.Language),
                figure => Assert.True(new DutchFigures(proof).BearOut(figure), $"{figure} of '{statement.Text}' is not in '{proof}'"));
        }

        AssertDense(answer);
    }

    // Numbers appear in order: the first citation is 1, and each new one is the next number. Every quote is cited, or newer than one that is.
    private static void AssertDense(Answer answer)
    {
        if (answer.Statements.Count == 0)
        {
            return;
        }

        var highest = 0;
        foreach (var number in answer.Statements.SelectMany(statement => statement.Citations))
        {
            Assert.InRange(number, 1, highest + 1);
            highest = Math.Max(highest, number);
        }

        Assert.All(Enumerable.Range(highest + 1, answer.Quotes.Count - highest), number => Assert.Contains(answer.Successions, succession => succession.Newer == number));
    }
}
