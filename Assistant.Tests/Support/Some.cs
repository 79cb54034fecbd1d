using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Tests.Support;

/// <summary>Valid values for tests, which state only what matters to them.</summary>
internal static class Some
{
    /// <summary>A letter whose paragraphs are one section without a heading.</summary>
    public static Letter Letter(string number = "2099D00001", params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs.Length == 0 ? ["Dit is een verzonnen brief."] : paragraphs);
        return new Letter
        {
            Head = Head(number),
            Text = text,
            HeadSpan = default,
            BodySpan = new TextSpan(0, text.Length),
            SignatureSpan = default,
            Sections = [],
            Footnotes = [],
            ContentHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))),
        };
    }

    public static LetterHead Head(string number = "2099D00001") => new()
    {
        DocumentNumber = number,
        Title = "Een verzonnen brief",
        Kind = "Brief regering (fictief)",
        Date = new DateOnly(2024, 3, 14),
        Papers = [new PaperReference("99638", null, 7)],
        IsFictional = true,
    };

    /// <summary>One passage per paragraph.</summary>
    public static IReadOnlyList<Passage> Passages(Letter letter)
    {
        var passages = new List<Passage>();
        var start = 0;
        foreach (var paragraph in letter.Text.Split("\n\n"))
        {
            passages.Add(new Passage
            {
                LetterNumber = letter.Head.DocumentNumber,
                Ordinal = passages.Count,
                SectionPath = [],
                Span = new TextSpan(start, paragraph.Length),
                Text = paragraph,
                Sentences = Assistant.Retrieval.Language.SentenceSplitter.Split(letter.Text, new TextSpan(start, paragraph.Length)),
                Footnotes = [],
            });
            start += paragraph.Length + 2;
        }

        return passages;
    }
}
