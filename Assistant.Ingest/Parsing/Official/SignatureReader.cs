using Assistant.Ingest.Parsing.Drafting;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Reads who signed: an office with the name under it, one or more.</summary>
internal static class SignatureReader
{
    /// <summary>Reads the signature it stands on.</summary>
    public static void Read(XmlWalk xml, BodyReader body, LetterDraft draft)
    {
        var lines = new List<string>();
        var signatories = new List<Signatory>();
        var office = new MarkedTextBuilder();
        var depth = xml.Enter();
        while (xml.MoveToNode(depth))
        {
            if (!xml.IsElement)
            {
                if (xml.IsText)
                    office.Append(xml.Text);

                xml.Pass();
                continue;
            }

            var isName = xml.Name == "naam";
            var words = body.ReadFlat().Text;
            if (!isName)
            {
                office.AppendBlank();
                office.Append(words);
                continue;
            }

            AddSigned(lines, signatories, office.Take().Text, words);
        }

        if (office.Take().Text is { Length: > 0 } rest)
            lines.Add(rest);

        if (lines.Count > 0)
            draft.Sign(lines, signatories);
    }

    private static void AddSigned(List<string> lines, List<Signatory> signatories, string office, string name)
    {
        lines.AddRange(new[] { office, name }.Where(line => line.Length > 0));
        if (name.Length > 0)
            signatories.Add(new Signatory(OfficeName.Of(office), name));
    }
}
