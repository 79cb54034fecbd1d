using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Searching;

/// <summary>The usual abbreviations of the field are known, also where no stored letter introduces them.</summary>
public sealed class AbbreviationTests
{
    [Theory]
    [InlineData("WODC", "Wetenschappelijk Onderzoek- en Datacentrum")]
    [InlineData("LCOM", "landelijk coördinatiepunt voor online mensenhandelsignalen")]
    [InlineData("Wlt", "Wet langdurig toezicht")]
    [InlineData("GVM", "gedragsbeïnvloedende en vrijheidsbeperkende maatregel")]
    [InlineData("CoMensha", "Coördinatiecentrum tegen Mensenhandel")]
    [InlineData("CoMensha", "Strategisch Kenniscentrum Mensenhandel")]
    [InlineData("OM", "Openbaar Ministerie")]
    [InlineData("KMar", "Koninklijke Marechaussee")]
    [InlineData("NRM", "Nationaal Rapporteur Mensenhandel")]
    [InlineData("EMM", "Expertisecentrum Mensenhandel en Mensensmokkel")]
    public async Task EitherFormFindsTheOther(string abbreviation, string meaning)
    {
        Assert.Equal(1, await FindAsync($"De {meaning} komt hier aan bod.", $"Wat doet {abbreviation}?", QuestionLanguage.Dutch));
        Assert.Equal(1, await FindAsync($"De {abbreviation} komt hier aan bod.", $"Wat doet de {meaning}?", QuestionLanguage.Dutch));
        Assert.Equal(1, await FindAsync($"De {abbreviation} komt hier aan bod.", $"What does the {abbreviation} do?", QuestionLanguage.English));
    }

    /// <returns>The place of the first passage among two others; 0 when it is not found.</returns>
    private static async Task<int> FindAsync(string passage, string question, QuestionLanguage language)
    {
        using var stored = new StoredLetters(Some.Letter("2099D00001", passage, "Over kamelen.", "De minister spreekt over bruggen."));
        using var snapshot = stored.Snapshots.Acquire()!;

        var found = await PassageSearcher.ByWords.SearchAsync(snapshot, QuestionAnalyzer.Analyze(snapshot, question, language), 10, default);

        return found.FirstOrDefault(hit => hit.Passage.Ordinal == 0)?.Rank ?? 0;
    }
}
