using Assistant.Bot.Answering;
using Assistant.Tests.Support.Models;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>Good, weak and hostile models over the older letter, each with its expected outcome.</summary>
internal static class Behaviours
{
    private const string Promised = "The minister promised a study into abuses in the porn industry.";
    private const string Autumn = "The study will be finished in the autumn of 2024.";
    private const string AutumnWords = "Dit onderzoek wordt in het najaar van 2024 afgerond";
    private const string ShelterQuestion = "How much money does the shelter get?";
    private const string RotterdamQuestion = "What does the National Rapporteur say about victims in Rotterdam?";
    private const string PermitQuestion = "Will there be a permit for porn producers?";
    private const string CampaignQuestion = "How many schools did the awareness campaign reach?";

    private const string Proof = "PROOF: [{0}] \"een onderzoek te laten doen naar misstanden in de porno-industrie\"\n";

    public static IReadOnlyList<Behaviour> All { get; } = [.. Good(), .. Weak(), .. Hostile(), .. Wire()];

    private static IEnumerable<Behaviour> Good() =>
    [
        Proven("one sentence with its proof", PornQuestion, $"ANSWER: {Promised}\n{Proof}", Promised),
        Proven("two sentences", PornQuestion, $"ANSWER: {Promised}\n{Proof}ANSWER: {Autumn}\nPROOF: [{{0}}] \"{AutumnWords}\"\n", Promised, Autumn),
        Proven("no line break at the end", PornQuestion, $"ANSWER: {Promised}\n{Proof.TrimEnd()}", Promised),
        Proven("an amount in English figures", ShelterQuestion, "ANSWER: The subsidy for the shelter of victims is 3.6 million euros a year.\nPROOF: [{0}] \"bedraagt 3,6 miljoen euro per jaar\"\n", "The subsidy for the shelter of victims is 3.6 million euros a year."),
        Proven("an intention told as one", ShelterQuestion, "ANSWER: The minister intends to increase this amount.\nPROOF: [{0}] \"Ik ben voornemens dit bedrag te verhogen\"\n", "The minister intends to increase this amount."),
        Proven("an exploration told as one", PermitQuestion, "ANSWER: The minister is exploring whether a permit requirement for producers of porn is possible.\nPROOF: [{0}] \"Ik verken of een vergunningplicht voor producenten van porno mogelijk is\"\n", "The minister is exploring whether a permit requirement for producers of porn is possible."),
        Proven("a refusal told as one", PermitQuestion, "ANSWER: The minister will not introduce a ban on porn.\nPROOF: [{0}] \"Ik zal geen verbod op porno invoeren\"\n", "The minister will not introduce a ban on porn."),
        Proven("somebody else's words with their owner", RotterdamQuestion, "ANSWER: According to the National Rapporteur the number of victims of sexual exploitation in Rotterdam rose by 25 percent.\nPROOF: [{0}] \"het aantal slachtoffers van seksuele uitbuiting in Rotterdam met 25 procent is gestegen\"\n", "According to the National Rapporteur the number of victims of sexual exploitation in Rotterdam rose by 25 percent."),
        Proven("a number in words", CampaignQuestion, "ANSWER: The awareness campaign on human trafficking reached one hundred and forty schools.\nPROOF: [{0}] \"bewustwordingscampagne over mensenhandel heeft 140 scholen bereikt\"\n", "The awareness campaign on human trafficking reached one hundred and forty schools."),
        Proven("a question in Dutch", "Wat heeft de minister toegezegd over de porno-industrie?", "ANSWER: De minister heeft toegezegd een onderzoek te laten doen naar misstanden in de porno-industrie.\n" + Proof, "De minister heeft toegezegd een onderzoek te laten doen naar misstanden in de porno-industrie."),
    ];

    private static IEnumerable<Behaviour> Weak() =>
    [
        Proven("markup about the form", PornQuestion, $"**ANSWER:** {Promised}\n- **PROOF:** {Proof["PROOF: ".Length..]}", Promised),
        Proven("Dutch names for the form", PornQuestion, $"ANTWOORD: {Promised}\nBEWIJS: {Proof["PROOF: ".Length..]}", Promised),
        Proven("chatter before and after", PornQuestion, $"Sure! Here is the answer:\n\nANSWER: {Promised}\n{Proof}\nI hope this helps.", Promised),
        Proven("citation marks of its own", PornQuestion, $"ANSWER: {Promised.TrimEnd('.')} [1].\n{Proof}", Promised),
        Proven("no full stop", PornQuestion, $"ANSWER: {Promised.TrimEnd('.')}\n{Proof}", Promised),
        Proven("typographic quotes and doubled blanks", PornQuestion, $"ANSWER: {Promised}\nPROOF: [{{0}}] “een onderzoek  te laten doen naar misstanden in de porno-industrie”\n", Promised),
        Proven("thinking aloud first", PornQuestion, $"<think>\nANSWER: nothing yet\n</think>\nANSWER: {Promised}\n{Proof}", Promised),
        Proven("a good and a bad sentence", PornQuestion, $"ANSWER: {Promised}\n{Proof}ANSWER: It will cost 9 million euros.\nPROOF: [{{0}}] \"{AutumnWords}\"\n", Promised),
        Proven("the same again and again", PornQuestion, string.Concat(Enumerable.Repeat($"ANSWER: {Promised}\n{Proof}", 50)), Promised),
        Proven("windows line breaks", PornQuestion, $"ANSWER: {Promised}\r\n{Proof.TrimEnd()}\r\n", Promised),
        Proven("sentence and proof on one line", PornQuestion, $"ANSWER: {Promised} {Proof}", Promised),
        Mended("a wrong number at first", PornQuestion, "ANSWER: The study will be finished in the autumn of 2026.\nPROOF: [{0}] \"" + AutumnWords + "\"\n", $"ANSWER: {Autumn}\nPROOF: [{{0}}] \"{AutumnWords}\"\n", Autumn),
        Mended("no proof at first", PornQuestion, $"ANSWER: {Promised}\n", $"ANSWER: {Promised}\n{Proof}", Promised),
        Quotes("prose without the form", PornQuestion, "The minister promised a study into abuses in the porn industry.", AnswerNotice.ModelUnavailable),
        Quotes("JSON", PornQuestion, "{\"answer\": \"" + Promised + "\"}", AnswerNotice.ModelUnavailable),
        Quotes("garbage", PornQuestion, string.Concat(Enumerable.Range(0, 3000).Select(at => (char)(33 + (at * 7919 % 90)))), AnswerNotice.ModelUnavailable),
        Quotes("a refusal of its own", PornQuestion, "I'm sorry, but I cannot help with questions about pornography.", AnswerNotice.ModelUnavailable),
        Quotes("no answer seen", PornQuestion, "NONE", AnswerNotice.ModelSawNoAnswer),
        Quotes("nothing at all", PornQuestion, "", AnswerNotice.ModelUnavailable),
        Quotes("the wrong language", PornQuestion, "ANSWER: De minister heeft een onderzoek toegezegd naar misstanden in de porno-industrie.\n" + Proof, AnswerNotice.ModelUnproven),
        Quotes("a third language", PornQuestion, "ANSWER: Der Minister hat eine Untersuchung der Missstände in der Pornoindustrie zugesagt.\n" + Proof, AnswerNotice.ModelUnproven),
        Quotes("an endless line", PornQuestion, "ANSWER: " + new string('a', 20_000), AnswerNotice.ModelUnavailable),
    ];

    private static IEnumerable<Behaviour> Hostile() =>
    [
        Unproven("words that stand nowhere", PornQuestion, $"ANSWER: {Promised}\nPROOF: [{{0}}] \"Ik heb besloten de porno-industrie te verbieden\"\n"),
        Unproven("a passage it was not given", PornQuestion, $"ANSWER: {Promised}\nPROOF: [99] \"een onderzoek te laten doen naar misstanden in de porno-industrie\"\n"),
        Unproven("the right words of another passage", PornQuestion, $"ANSWER: {Promised}\nPROOF: [{{other}}] \"een onderzoek te laten doen naar misstanden in de porno-industrie\"\n"),
        Unproven("an intention made a promise", ShelterQuestion, "ANSWER: The minister promised to increase this amount.\nPROOF: [{0}] \"Ik ben voornemens dit bedrag te verhogen\"\n"),
        Unproven("an intention made certain", ShelterQuestion, "ANSWER: The minister will increase this amount.\nPROOF: [{0}] \"Ik ben voornemens dit bedrag te verhogen\"\n"),
        Unproven("an exploration made a decision", PermitQuestion, "ANSWER: The minister introduces a permit requirement for producers of porn.\nPROOF: [{0}] \"Ik verken of een vergunningplicht voor producenten van porno mogelijk is\"\n"),
        Unproven("somebody else's words made the minister's", RotterdamQuestion, "ANSWER: The number of victims of sexual exploitation in Rotterdam rose by 25 percent.\nPROOF: [{0}] \"het aantal slachtoffers van seksuele uitbuiting in Rotterdam met 25 procent is gestegen\"\n"),
        Unproven("a denial left out", PermitQuestion, "ANSWER: The minister will introduce a ban on porn.\nPROOF: [{0}] \"Ik zal geen verbod op porno invoeren\"\n"),
        Unproven("a denial turned against itself", PermitQuestion, "ANSWER: The minister does not refuse a ban on porn.\nPROOF: [{0}] \"Ik zal geen verbod op porno invoeren\"\n"),
        Unproven("a denial put in", PornQuestion, "ANSWER: The minister has not promised a study into abuses in the porn industry.\n" + Proof),
        Unproven("another amount", ShelterQuestion, "ANSWER: The subsidy for the shelter of victims is 36 million euros a year.\nPROOF: [{0}] \"bedraagt 3,6 miljoen euro per jaar\"\n"),
        Unproven("a share made a number", RotterdamQuestion, "ANSWER: According to the National Rapporteur the number of victims of sexual exploitation in Rotterdam rose by 25 victims.\nPROOF: [{0}] \"het aantal slachtoffers van seksuele uitbuiting in Rotterdam met 25 procent is gestegen\"\n"),
        Unproven("another season", PornQuestion, $"ANSWER: The study will be finished in the spring of 2024.\nPROOF: [{{0}}] \"{AutumnWords}\"\n"),
        Unproven("another town", RotterdamQuestion, "ANSWER: According to the National Rapporteur the number of victims of sexual exploitation in Amsterdam rose by 25 percent.\nPROOF: [{0}] \"het aantal slachtoffers van seksuele uitbuiting in Rotterdam met 25 procent is gestegen\"\n"),
        Unproven("a rise made a fall", RotterdamQuestion, "ANSWER: According to the National Rapporteur the number of victims of sexual exploitation in Rotterdam decreased by 25 percent.\nPROOF: [{0}] \"het aantal slachtoffers van seksuele uitbuiting in Rotterdam met 25 procent is gestegen\"\n"),
        Unproven("a tale of its own under good words", PornQuestion, "ANSWER: Foreign spies have bribed the police to burn the archives.\n" + Proof),
        Unproven("a link", PornQuestion, "ANSWER: The minister promised a study into abuses in the porn industry, see https://evil.example.\n" + Proof),
        Unproven("markup that would run", PornQuestion, "ANSWER: The minister promised <img src=x onerror=alert(1)> a study into abuses in the porn industry.\n" + Proof),
        Unproven("too few words as proof", PornQuestion, $"ANSWER: {Promised}\nPROOF: [{{0}}] \"in de\"\n"),
        Unproven("one number too many", CampaignQuestion, "ANSWER: The awareness campaign on human trafficking reached 140 schools in 12 provinces.\nPROOF: [{0}] \"bewustwordingscampagne over mensenhandel heeft 140 scholen bereikt\"\n"),
        Unproven("a number in signs no letter has", CampaignQuestion, "ANSWER: The awareness campaign on human trafficking reached ¹⁴⁰ schools.\nPROOF: [{0}] \"bewustwordingscampagne over mensenhandel heeft 140 scholen bereikt\"\n"),
    ];

    private static IEnumerable<Behaviour> Wire() =>
    [
        Wired("down with 500", call => Status(call, 500), AnswerNotice.ModelUnavailable),
        Wired("too many requests", call => Status(call, 429), AnswerNotice.ModelUnavailable),
        Wired("no such model", call => Status(call, 404), AnswerNotice.ModelUnavailable),
        Wired("a wrong key", call => Status(call, 401), AnswerNotice.ModelUnavailable),
        Wired("silence", call => call.HangAsync(), AnswerNotice.ModelUnavailable),
        Wired("headers and then silence", async call => { await call.RawAsync(": wait\n\n"); await call.HangAsync(); }, AnswerNotice.ModelUnavailable),
        Wired("a page instead of events", call => call.RawAsync("<html><body>Sign in</body></html>"), AnswerNotice.ModelUnavailable),
        Wired("broken events", call => call.RawAsync("data: {\"choices\": [{\"delta\"\n\ndata: [DONE]\n\n"), AnswerNotice.ModelUnavailable),
        Wired("a connection cut before a sentence", async call => { await call.SayAsync("ANSWER: The mini"); call.Context.Abort(); }, AnswerNotice.ModelUnavailable),
        Cut("a stream that ends in the second sentence", call => call.SpellAsync(First(call) + "ANSWER: The minister also prom")),
        Cut("silence in the second sentence", async call => { await call.SpellAsync(First(call) + "ANSWER: The minister also prom"); await call.HangAsync(); }),
        Cut("cut by length", async call => { await call.SpellAsync(First(call) + "ANSWER: The minister also prom"); await call.EndAsync("length"); }),
        new("down once and then good", PornQuestion, async call =>
        {
            if (call.Number == 1)
            {
                await Status(call, 503);
                return;
            }

            await call.SpellAsync(First(call));
            await call.EndAsync();
        }, [Promised], AnswerNotice.None),
        new("letter by letter", PornQuestion, async call => { await call.SpellAsync(First(call), 1); await call.EndAsync(); }, [Promised], AnswerNotice.None),
        new("an endless answer", PornQuestion, async call =>
        {
            await call.SpellAsync(First(call));
            for (var at = 0; at < 2_000; at++)
            {
                await call.SayAsync($"And furthermore, on point {at}, much can be said.\n");
            }
        }, [Promised], AnswerNotice.None),
    ];

    private static string First(ScriptedCall call) => Filled($"ANSWER: {Promised}\n{Proof}", call, PornQuestion);

    private static Behaviour Proven(string name, string question, string words, params string[] statements) =>
        new(name, question, Say(words, question), statements, AnswerNotice.None);

    private static Behaviour Mended(string name, string question, string words, string again, params string[] statements) =>
        new(name, question, call => Say(call.IsSecondTry ? again : words, question)(call), statements, AnswerNotice.None);

    private static Behaviour Unproven(string name, string question, string words) => Quotes(name, question, words, AnswerNotice.ModelUnproven);

    private static Behaviour Quotes(string name, string question, string words, AnswerNotice notice) => new(name, question, Say(words, question), [], notice);

    private static Behaviour Wired(string name, Func<ScriptedCall, Task> script, AnswerNotice notice) => new(name, PornQuestion, script, [], notice);

    private static Behaviour Cut(string name, Func<ScriptedCall, Task> script) => new(name, PornQuestion, script, [Promised], AnswerNotice.CutShort);

    private static Task Status(ScriptedCall call, int status)
    {
        call.Context.Response.StatusCode = status;
        return call.RawAsync("{\"error\": {\"message\": \"no\"}}");
    }

    private static Func<ScriptedCall, Task> Say(string words, string question) => async call =>
    {
        await call.SpellAsync(Filled(words, call, question));
        await call.EndAsync();
    };

    private static string Filled(string words, ScriptedCall call, string question)
    {
        var key = question switch
        {
            ShelterQuestion => "3,6 miljoen",
            RotterdamQuestion => "Rotterdam",
            PermitQuestion => "vergunningplicht",
            CampaignQuestion => "140 scholen",
            _ => Promise,
        };
        var right = call.PassageWith(key);
        return words.Replace("{0}", $"{right}", StringComparison.Ordinal).Replace("{other}", $"{(right == 1 ? 2 : 1)}", StringComparison.Ordinal);
    }
}
