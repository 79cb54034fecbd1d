using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>English questions as Dutch concepts, through the lexicon: longest phrases first.</summary>
internal static class EnglishConcepts
{
    private const double PartOfPhrase = 0.3;

    public static List<Concept> Of(ConceptBuilder builder, string text)
    {
        var tokens = EnglishTokens.Of(text).ConvertAll(Base);
        var concepts = new List<Concept>();
        var words = WordParts.Of(text);
        for (var place = 0; place < tokens.Count;)
        {
            var inFull = AddLongForm(builder, concepts, words, text, tokens[place]);
            if (inFull > 0)
            {
                place = tokens.FindIndex(token => token.Start >= inFull) is >= 0 and var next ? next : tokens.Count;
                continue;
            }

            var length = LongestEntry(tokens, place);
            if (length > 1 && !tokens.Skip(place).Take(length).All(token => IsStopWord(text, token)))
            {
                AddPhrase(builder, concepts, text, tokens, place, length);
            }
            else if (length <= 1)
            {
                AddWord(builder, concepts, text, tokens[place]);
            }

            place += Math.Max(length, 1);
        }

        return concepts;
    }

    // Names stand in English questions as the letters write them: House of Inner Strength.
    private static int AddLongForm(ConceptBuilder builder, List<Concept> concepts, WordParts words, string text, TextToken first)
    {
        var place = words.IndexAt(first.Start);
        var length = place < 0 ? 0 : builder.LongForm(words, place);
        if (length == 0)
        {
            return 0;
        }

        QuestionAnalyzer.AddLongForm(builder, concepts, words, place, length);
        return words.EndOf(place + length - 1);
    }

    // The form that the lexicon knows: the stemmer leaves "mapping" and "runs" as they are.
    private static TextToken Base(TextToken token) =>
        token with { Term = QuestionWords.EnglishBases(token.Term).FirstOrDefault(known => BilingualLexicon.Instance.Dutch(known).Count > 0, token.Term) };

    private static int LongestEntry(List<TextToken> tokens, int place)
    {
        for (var length = Math.Min(BilingualLexicon.Instance.LongestPhrase, tokens.Count - place); length > 0; length--)
        {
            if (BilingualLexicon.Instance.Dutch(Key(tokens, place, length)).Count > 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static void AddPhrase(ConceptBuilder builder, List<Concept> concepts, string text, List<TextToken> tokens, int place, int length)
    {
        var key = Key(tokens, place, length);
        var surface = text[tokens[place].Start..tokens[place + length - 1].End];
        var role = QuestionWords.RoleOfEnglish(key);
        var whole = builder.OfRenderings(surface, BilingualLexicon.Instance.Dutch(key), role);
        var singles = tokens.Skip(place).Take(length)
            .Where(token => !QuestionWords.IsEnglishStopWord(token.Term))
            .Select(token => builder.OfRenderings(token.Term, BilingualLexicon.Instance.Dutch(token.Term), role))
            .ToList();

        // The letters may have another word for the whole, but only when they know all its parts: organ trafficking is no trafficking.
        if (whole.Renderings.Count == 0 && singles.Count > 0 && singles.TrueForAll(single => single.Renderings.Count > 0))
        {
            concepts.AddRange(singles);
            return;
        }

        concepts.Add(whole);
        if (role is ConceptRole.Frame or ConceptRole.Support)
        {
            return;
        }

        // The letters may say the same in other words: the single words still help to rank.
        concepts.AddRange(singles
            .Where(single => single.Renderings.Count > 0)
            .Select(single => single with { Role = ConceptRole.Support, Importance = single.Importance * PartOfPhrase }));
    }

    private static void AddWord(ConceptBuilder builder, List<Concept> concepts, string text, TextToken token)
    {
        var surface = text[token.Start..token.End];
        if (IsStopWord(text, token))
        {
            return;
        }

        var dutch = BilingualLexicon.Instance.Dutch(token.Term);
        var isName = token.Start > 0 && char.IsUpper(surface[0]) && builder.IsKnown(surface);
        var role = isName ? ConceptRole.Subject : QuestionWords.RoleOfEnglish(token.Term, surface, dutch.Count > 0);

        // Names and words that both languages share stand in the letters as they are.
        concepts.Add(builder.OfRenderings(surface, isName ? [surface, .. dutch] : [.. dutch, surface], role));
    }

    // A capital inside a sentence makes a name of it: in May, the US.
    private static bool IsStopWord(string text, TextToken token)
    {
        var surface = text[token.Start..token.End];
        return QuestionWords.IsEnglishStopWord(surface.ToLowerInvariant())
            && (token.Start == 0 || !char.IsAsciiLetterUpper(surface[0]) || surface.Length == 1 || !text.Any(char.IsAsciiLetterLower));
    }

    private static string Key(List<TextToken> tokens, int place, int length) =>
        string.Join(' ', tokens.Skip(place).Take(length).Select(token => token.Term));
}
