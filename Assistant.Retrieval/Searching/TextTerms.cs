using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>Reads the telling words of a text in either language, without a store: to compare a sentence with Dutch words.</summary>
public static class TextTerms
{
    /// <returns>In order of the text; words that carry no meaning are left out.</returns>
    public static IReadOnlyList<TextTerm> Of(string text, QuestionLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language == QuestionLanguage.Dutch ? OfDutch(text) : OfEnglish(text);
    }

    private static List<TextTerm> OfDutch(string text)
    {
        var terms = new List<TextTerm>();
        foreach (var token in TextAnalysis.Tokens(text))
        {
            var isWhole = terms.Count > 0 && token.Start < terms[^1].End;
            if (!isWhole)
            {
                terms.Add(new TextTerm(text[token.Start..token.End], token.Start, QuestionWords.RoleOfDutch(token.Term), DutchWays(token.Term), []));
            }
        }

        return terms;
    }

    private static List<TextTerm> OfEnglish(string text)
    {
        var tokens = EnglishTokens.Of(text).ConvertAll(Base);
        var terms = new List<TextTerm>();
        for (var place = 0; place < tokens.Count;)
        {
            var length = LongestEntry(tokens, place);
            var singles = tokens.Skip(place).Take(length).Where(token => !IsStopWord(text, token)).Select(token => Word(text, token)).ToList();
            if (length > 1 && singles.Count > 0)
            {
                terms.Add(Phrase(text, tokens, place, length, singles));
            }
            else
            {
                terms.AddRange(singles);
            }

            place += length;
        }

        return terms;
    }

    private static TextTerm Phrase(string text, List<TextToken> tokens, int place, int length, List<TextTerm> singles)
    {
        var key = Key(tokens, place, length);
        return new TextTerm(
            text[tokens[place].Start..tokens[place + length - 1].End],
            tokens[place].Start,
            QuestionWords.RoleOfEnglish(key),
            [.. BilingualLexicon.Instance.Dutch(key).SelectMany(Ways)],
            singles);
    }

    private static TextTerm Word(string text, TextToken token)
    {
        var surface = text[token.Start..token.End];
        var dutch = BilingualLexicon.Instance.Dutch(token.Term);
        return new TextTerm(
            surface,
            token.Start,
            QuestionWords.RoleOfEnglish(token.Term, surface, dutch.Count > 0),
            [.. dutch.SelectMany(Ways), .. Ways(surface)],
            [])
        { IsListed = dutch.Count > 0 };
    }

    private static IEnumerable<IReadOnlyList<string>> Ways(string dutch)
    {
        var parts = WordParts.Of(dutch);
        foreach (var whole in parts.Wholes)
        {
            yield return [whole];
        }

        if (parts.Words.Count > 1)
        {
            yield return parts.Words;
        }
        else if (parts.Words.Count == 1)
        {
            foreach (var way in DutchWays(parts.Words[0]))
            {
                yield return way;
            }
        }
    }

    private static List<IReadOnlyList<string>> DutchWays(string stem) =>
    [
        [stem],
        .. DutchVerbForms.Of(stem).Select(IReadOnlyList<string> (form) => [form]),
        .. DutchSynonyms.Instance.Of(stem).Select(synonym => synonym.Terms),
    ];

    private static TextToken Base(TextToken token) =>
        token with { Term = QuestionWords.EnglishBases(token.Term).FirstOrDefault(known => BilingualLexicon.Instance.Dutch(known).Count > 0, token.Term) };

    private static int LongestEntry(List<TextToken> tokens, int place)
    {
        for (var length = Math.Min(BilingualLexicon.Instance.LongestPhrase, tokens.Count - place); length > 1; length--)
        {
            if (BilingualLexicon.Instance.Dutch(Key(tokens, place, length)).Count > 0)
            {
                return length;
            }
        }

        return 1;
    }

    private static bool IsStopWord(string text, TextToken token) =>
        QuestionWords.IsEnglishStopWord(text[token.Start..token.End].ToLowerInvariant());

    private static string Key(List<TextToken> tokens, int place, int length) =>
        string.Join(' ', tokens.Skip(place).Take(length).Select(token => token.Term));
}
