using System.Globalization;
using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>Everything the assistant says in its own words, once per language.</summary>
internal abstract class Texts
{
    private const int FewMissing = 3;

    public static Texts Dutch { get; } = new DutchTexts();

    public static Texts English { get; } = new EnglishTexts();

    /// <summary>Over the quotes that answer a question.</summary>
    public abstract string QuotesFollow { get; }

    /// <summary>Over what a letter says about itself.</summary>
    public abstract string LetterFollows { get; }

    public abstract string NearestFollows { get; }

    public abstract string NoLetters { get; }

    public abstract string NothingAsked { get; }

    public abstract string Greeting { get; }

    /// <summary>The buttons under the greeting.</summary>
    public abstract IReadOnlyList<string> ExampleQuestions { get; }

    /// <summary>For a message without text: a picture, a file, a card.</summary>
    public abstract string OnlyText { get; }

    public abstract string TooLong { get; }

    public abstract string TookTooLong { get; }

    public abstract string WentWrong { get; }

    /// <summary>When too much is being asked at once.</summary>
    public abstract string Busy { get; }

    /// <summary>When the assistant is about to stop.</summary>
    public abstract string Restarting { get; }

    public abstract string Sources { get; }

    public abstract string FictionalLetter { get; }

    public abstract string Help { get; }

    /// <summary>When the user says thanks.</summary>
    public abstract string Courtesy { get; }

    /// <summary>When the user asks for a new conversation.</summary>
    public abstract string NewConversation { get; }

    /// <summary>When a task is asked for that is no question about the letters.</summary>
    public abstract string OtherTask { get; }

    /// <summary>When a channel cannot show even one quote.</summary>
    public abstract string TooMuchToShow { get; }

    public abstract string OpenLetter { get; }

    public abstract string OpenOfficialCopy { get; }

    /// <summary>While the letters are searched.</summary>
    public abstract string Searching { get; }

    protected abstract IReadOnlyList<string> Months { get; }

    public static Texts For(QuestionLanguage language) => language == QuestionLanguage.English ? English : Dutch;

    /// <summary>The language of a channel's locale, such as en-GB; Dutch unless it says English.</summary>
    public static Texts For(string? locale) =>
        locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? English : Dutch;

    /// <summary>A word of one language decides; without one the channel's locale does.</summary>
    public static Texts For(QuestionLanguage? word, string? locale) => word is { } language ? For(language) : For(locale);

    /// <summary>Over the list of letters.</summary>
    public abstract string SearchedLetters(int count);

    public abstract string NotInLetters(Coverage searched);

    /// <summary>Over a quote from a letter that the question was not put to.</summary>
    public abstract string OutsideFollows { get; }

    /// <summary>When the letters that the question was limited to do not answer it.</summary>
    public abstract string NotWithin(Limits limits, Coverage searched);

    /// <summary>Which letters alone an answer comes from.</summary>
    public abstract string Limited(Limits limits, Coverage searched);

    /// <summary>What letters a filter admits, to stand after the word "letters".</summary>
    protected string Described(PassageFilter filter) => string.Join(
        ", ",
        new[]
        {
            Dated(filter.From, filter.To),
            filter.SignedBy is { } signatory ? SignedBy(signatory) : "",
            filter.Dossiers.Count > 0 ? InDossier(filter.Dossiers[0]) : "",
            filter.Letters.Count > 0 ? Numbered(filter.Letters[0]) : "",
            filter.Kinds.Count > 0 ? OfKind(filter.Kinds[0]) : "",
        }.Where(part => part.Length > 0));

    private string Dated(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => DatedOn(Date(first)),
        ({ Day: 1, Month: 1 } first, { Day: 31, Month: 12 } last) when first.Year == last.Year => DatedIn(first.Year.ToString(CultureInfo.InvariantCulture)),
        ({ Day: 1 } first, { } last) when last == first.AddMonths(1).AddDays(-1) => DatedIn($"{Months[first.Month - 1]} {first.Year}"),
        ({ } first, { } last) => $"{DatedFrom(Date(first))} {DatedUntil(Date(last))}",
        ({ } first, null) => DatedFrom(Date(first)),
        (null, { } last) => DatedUntil(Date(last)),
        _ => "",
    };

    protected abstract string DatedOn(string day);

    protected abstract string DatedIn(string period);

    protected abstract string DatedFrom(string day);

    protected abstract string DatedUntil(string day);

    protected abstract string SignedBy(string signatory);

    protected abstract string InDossier(string dossier);

    protected abstract string Numbered(string letter);

    protected abstract string OfKind(string kind);

    /// <summary>A few missing numbers are named; of many, only how many are there.</summary>
    protected string Incomplete(DossierCoverage dossier) => dossier.Missing <= FewMissing
        ? NotStored(dossier.Dossier, string.Join(", ", dossier.Gaps(dossier.Lowest).SelectMany(gap => Enumerable.Range(gap.First, gap.Last - gap.First + 1))))
        : StoredOf(dossier.Dossier, dossier.Numbers.Count, dossier.Lowest, dossier.Highest);

    protected abstract string NotStored(string dossier, string numbers);

    protected abstract string StoredOf(string dossier, int stored, int lowest, int highest);

    /// <returns>One quiet line; empty for <see cref="AnswerNotice.None"/>.</returns>
    public abstract string Notice(AnswerNotice notice);

    /// <returns>A label for a citation, such as "intention"; empty for a plain fact.</returns>
    public abstract string Force(VerbForce force);

    /// <summary>Says which of two letters on the same thing is newer. Plain text, with [n] for the quotes.</summary>
    public abstract string Newer(Quote newer, Quote older);

    /// <summary>Who speaks in a letter that says "ik": person and office.</summary>
    public abstract string SignedBy(Signatory signatory);

    public abstract string Document(string number);

    public abstract string Section(string heading);

    public abstract string Page(int number);

    public abstract string Footnote(int number);

    /// <summary>When a channel cannot show every quote.</summary>
    public abstract string NotAllShown(int shown, int found);

    /// <summary>Written out, such as 19 November 2024.</summary>
    public string Date(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>The letter's date, and whether it is an estimate.</summary>
    public string Date(LetterHead letter) => letter.DateIsEstimate ? $"{Date(letter.Date)} ({Estimated})" : Date(letter.Date);

    protected abstract string Estimated { get; }

    protected string Examples => string.Join("\n", ExampleQuestions.Take(2).Select(question => $"- {question}"));
}
