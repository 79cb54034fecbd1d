using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Channels.Rendering;

internal sealed class EnglishTexts : Texts
{
    public override string QuotesFollow => "The letters say this (in Dutch, the language of the letters):";

    public override string LetterFollows => "The letter itself says this (in Dutch, the language of the letters):";

    public override string NearestFollows => "The nearest passage is (in Dutch, the language of the letters):";

    public override string NoLetters =>
        "No letters have been loaded yet, so there is nothing to search. Ask your administrator to load the letters.";

    public override string NothingAsked =>
        $"I see no subject here that I can look up. Ask a question about the letters, for example:\n\n{Examples}";

    public override string Greeting =>
        "Welcome. Ask a question about the Dutch government's letters to parliament on human trafficking. I answer with literal "
        + "quotes from the letters, with their date, paper number and footnotes. When the letters do not hold the answer, I say so. "
        + "You can ask in English or Dutch; the quotes are in Dutch.";

    public override IReadOnlyList<string> ExampleQuestions { get; } =
    [
        "What did the minister promise about the porn industry?",
        "What is being done for victims who are minors?",
        "Which campaigns have there been about human trafficking?",
    ];

    public override string OnlyText =>
        "I can read written questions only, no files, pictures or cards. Please type your question in a message.";

    public override string TooLong => "This message is too long to read as a question. Please ask it in a few sentences.";

    public override string TookTooLong => "The search took too long and was stopped. Try again, or ask a shorter question.";

    public override string WentWrong => "Something went wrong with the search; your question is not to blame. Please try again in a moment.";

    public override string Busy => "Too much is being asked at once to answer this question. Please ask it again in a moment.";

    public override string Restarting => "I am being restarted and cannot answer this question now. Please ask it again in a moment.";

    public override string Sources => "Sources";

    public override string FictionalLetter => "fictional sample letter";

    public override string Help =>
        "I search letters to the Dutch parliament on human trafficking and answer with literal quotes. Each quote carries a number; "
        + "with it come the letter, its date, paper number and section, so that you can read it for yourself. I do not summarise or "
        + $"add anything: when the letters do not say it, I tell you so. You could ask:\n\n{Examples}";

    public override string Courtesy => "You are welcome. You can always ask another question about the letters.";

    public override string NewConversation => "A new conversation. What was said before no longer counts. What would you like to know?";

    public override string OtherTask =>
        $"I only answer questions about the letters, with their own words as proof, and do nothing else. You could ask:\n\n{Examples}";

    public override string TooMuchToShow => "The passages found are too long to show here. Please ask a more precise question.";

    public override string OpenLetter => "Open the letter";

    public override string OpenOfficialCopy => "Official publication";

    public override string Searching => "Searching the letters…";

    protected override IReadOnlyList<string> Months { get; } =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public override string SearchedLetters(int count) => count == 1 ? "I search this letter:" : $"I search {count} letters; the newest are:";

    public override string NotInLetters(Coverage searched)
    {
        var letters = searched.Letters == 1 ? "1 letter" : $"{searched.Letters} letters";
        var until = searched.NewestDate is { } date
            ? searched.Letters == 1 ? $", dated {Date(date)}" : $", up to {Date(date)}"
            : "";
        return $"The letters do not answer this question. I searched {letters}{until}.{string.Concat(searched.Incomplete.Select(Incomplete))}";
    }

    public override string OutsideFollows => "Outside that limit they do, first of all here (in Dutch, the language of the letters):";

    public override string NotWithin(Limits limits, Coverage searched) => limits.Letters == 0
        ? $"I understood that you ask about letters {Described(limits.Filter)}. There are none among the {searched.Letters} that are loaded."
        : $"The letters {Described(limits.Filter)} do not answer this question. I searched {limits.Letters} of the {searched.Letters} that are loaded.";

    public override string Limited(Limits limits, Coverage searched) =>
        $"I searched only the letters {Described(limits.Filter)}: {limits.Letters} of {searched.Letters}.";

    protected override string DatedOn(string day) => $"of {day}";

    protected override string DatedIn(string period) => $"from {period}";

    protected override string DatedFrom(string day) => $"from {day} on";

    protected override string DatedUntil(string day) => $"up to {day}";

    protected override string SignedBy(string signatory) => $"signed by {signatory}";

    protected override string InDossier(string dossier) => $"in dossier {dossier}";

    protected override string Numbered(string letter) => $"with number {letter}";

    protected override string OfKind(string kind) => $"of the kind “{kind}”";

    protected override string NotStored(string dossier, string numbers) => $" Missing from dossier {dossier}: no. {numbers}.";

    protected override string StoredOf(string dossier, int stored, int lowest, int highest) =>
        $" Of dossier {dossier}, {stored} of the numbers {lowest} to {highest} are loaded.";

    public override string Notice(AnswerNotice notice) => notice switch
    {
        AnswerNotice.None => "",
        AnswerNotice.ModelUnavailable => "The language model was not available; these are quotes.",
        AnswerNotice.ModelUnproven => "What the language model said could not be proven; these are quotes.",
        AnswerNotice.ModelSawNoAnswer => "The language model saw no answer in these passages; judge the quotes for yourself.",
        AnswerNotice.CutShort => "The language model broke off; what stands here is proven, but may not be all.",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "An unknown notice."),
    };

    public override string Force(VerbForce force) => force switch
    {
        VerbForce.Fact => "",
        VerbForce.Promise => "promise or decision",
        VerbForce.Intention => "intention",
        VerbForce.Exploration => "exploration",
        VerbForce.View => "view",
        VerbForce.OthersWords => "somebody else's words",
        _ => throw new ArgumentOutOfRangeException(nameof(force), force, "An unknown force."),
    };

    public override string Newer(Quote newer, Quote older) =>
        $"The letter of {Date(newer.Letter)} [{newer.Number}] is newer than that of {Date(older.Letter)} [{older.Number}].";

    protected override string Estimated => "estimated date";

    public override string SignedBy(Signatory signatory) => $"signed by {signatory.Name}, {signatory.Office}";

    public override string Document(string number) => $"document {number}";

    public override string Section(string heading) => $"section “{heading}”";

    public override string Page(int number) => $"page {number}";

    public override string Footnote(int number) => $"Footnote {number}";

    public override string NotAllShown(int shown, int found) =>
        $"These are the first {shown} of {found} places; ask a more precise question to see the rest.";
}
