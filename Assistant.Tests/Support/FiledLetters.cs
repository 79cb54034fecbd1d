using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Tests.Support;

/// <summary>Letters of several days, kinds, dossiers and ministers, and filters that admit some of them.</summary>
internal static class FiledLetters
{
    public static Letter Filed(Letter letter, Random random) => letter with
    {
        ContentHash = letter.Head.DocumentNumber,
        Head = letter.Head with
        {
            Date = new DateOnly(2020, 1, 1).AddDays(random.Next(1500)),
            Kind = One(random, "Brief regering", "Motie", "Gewijzigde motie", ""),
            Papers = [.. Enumerable.Range(0, random.Next(3)).Select(paper => new PaperReference(One(random, "28638", "29279", "31839"), null, random.Next(3)))],
            Signatory = random.Next(4) == 0 ? null : Minister(random),
            CoSignatories = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Minister(random))],
        },
    };

    public static PassageFilter Filter(Random random) => new()
    {
        From = random.Next(2) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(1500)),
        To = random.Next(2) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(1500)),
        Letters = random.Next(4) > 0 ? [] : ["2099d00003", "kst-28638-1", $"2099D{random.Next(40):D5}"],
        Dossiers = random.Next(3) > 0 ? [] : [One(random, "28638", "29279", "99999")],
        SignedBy = random.Next(3) > 0 ? null : One(random, "yesilgoz", "Staatssecretaris", "minister", "de Vries", "niemand"),
        Kinds = random.Next(3) > 0 ? [] : [One(random, "motie", "Gewijzigde", "brief")],
    };

    private static Signatory Minister(Random random) =>
        new(One(random, "Minister van Justitie en Veiligheid", "Staatssecretaris van Volksgezondheid", ""), One(random, "D. Yeşilgöz-Zegerius", "A. de Vries", "B. Jansen"));

    private static string One(Random random, params string[] of) => of[random.Next(of.Length)];
}
