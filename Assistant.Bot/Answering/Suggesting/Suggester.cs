using System.Globalization;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering.Suggesting;

/// <summary>Finds further questions on a subject that the letters answer too. One search tells which are worth asking; those are then answered as if they had been asked.</summary>
internal sealed class Suggester(Answerer answerer)
{
    private const int Most = 3;

    // Each reads naturally with any subject, be it one thing, several, or a name.
    private static readonly IReadOnlyList<string> Dutch =
    [
        "Wanneer is er meer bekend over {0}?",
        "Wat heeft de minister toegezegd over {0}?",
        "Hoeveel geld is er voor {0}?",
        "Waarom is er aandacht voor {0}?",
    ];

    private static readonly IReadOnlyList<string> English =
    [
        "When will more be known about {0}?",
        "What did the minister promise about {0}?",
        "How much money is there for {0}?",
        "Why is attention being paid to {0}?",
    ];

    /// <param name="subject">What the question was about, in words that can stand in another question; null when that is not clear.</param>
    /// <param name="question">The question that was answered.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>At most three, each with a quote that the answer does not show yet.</returns>
    public async Task<IReadOnlyList<string>> ForAsync(string? subject, string question, Answer answer, CancellationToken cancellationToken)
    {
        if (subject is null || answer.Kind != AnswerKind.Quoted)
        {
            return [];
        }

        var asked = AskedFor.By(question);
        var candidates = (answer.Language == QuestionLanguage.Dutch ? Dutch : English)
            .Select(form => string.Format(CultureInfo.InvariantCulture, form, subject))
            .Where(candidate => AskedFor.By(candidate) != asked)
            .ToList();
        var answers = await answerer.AnswerEachAsync(subject, candidates, answer.Language, cancellationToken);
        return await AnsweredAsync(Telling(candidates, answers, answer.Quotes), answer.Language, cancellationToken);
    }

    // A search for the subject finds other passages than one for the question: what is offered must hold when it is asked.
    private async Task<IReadOnlyList<string>> AnsweredAsync(List<string> telling, QuestionLanguage language, CancellationToken cancellationToken)
    {
        var answered = new List<string>(telling.Count);
        foreach (var suggestion in telling)
        {
            if ((await answerer.AnswerAsync(new Question(suggestion) { Language = language }, cancellationToken)).Kind == AnswerKind.Quoted)
            {
                answered.Add(suggestion);
            }
        }

        return answered;
    }

    private static List<string> Telling(List<string> candidates, IReadOnlyList<Answer> answers, IReadOnlyList<Quote> alreadyShown)
    {
        var shown = alreadyShown.ToList();
        var telling = new List<string>(Most);
        foreach (var (candidate, answer) in candidates.Zip(answers))
        {
            if (telling.Count < Most && answer.Quotes is [var quote, ..] && AskedFor.IsIn(quote.Text, AskedFor.By(candidate)) && !shown.Exists(other => IsSame(other, quote)))
            {
                telling.Add(candidate);
                shown.Add(quote);
            }
        }

        return telling;
    }

    private static bool IsSame(Quote one, Quote other) =>
        one.Letter.DocumentNumber == other.Letter.DocumentNumber && one.Span.Overlaps(other.Span);
}
