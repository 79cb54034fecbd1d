using System.Xml;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Reads the XML in which official publications are published: papers of parliament, questions and answers.</summary>
internal static class OfficialXmlReader
{
    private const string Root = "officiele-publicatie";

    public static ReadResult Read(ReadOnlyMemory<byte> content, KnownMetadata? known)
    {
        try
        {
            using var xml = new XmlWalk(new MemoryStream(content.ToArray(), writable: false));
            if (!xml.MoveToRoot() || xml.Name is not (Root or "kamerstuk" or "kamervragen"))
                return ReadResult.Refused(xml.Line, $"the XML is no official publication: its root is <{xml.Name}>, <{Root}> was expected");

            var publication = new PublicationReader(xml);
            publication.Read();
            return Compose(publication, known);
        }
        catch (XmlException fault)
        {
            return ReadResult.Refused(fault.LineNumber, $"the XML cannot be read: {fault.Message}");
        }
    }

    private static ReadResult Compose(PublicationReader publication, KnownMetadata? known)
    {
        var (head, draft) = (publication.Head, publication.Draft);
        var date = known?.Date ?? head.Date();
        var estimate = date is null ? head.StartOfSession() : null;
        if ((known?.DocumentNumber ?? head.Id) is not { } number)
            return ReadResult.Refused("the XML names no official identifier, and neither dossier nor number to make one of");

        if ((date ?? estimate) is not { } day)
            return ReadResult.Refused("the XML gives no date");

        if (estimate is not null)
            draft.Remarks.Add($"no date in the file: the start of the parliamentary year {head.Session} is taken");

        if (head.IsMotion && !draft.IsSigned)
            MotionSigners.Take(draft, head.Chamber);

        var read = new LetterHead
        {
            DocumentNumber = number,
            Title = head.DocumentTitle.Length > 0 ? head.DocumentTitle : number,
            DossierTitle = head.Dossiers.Count > 0 ? head.Dossiers[0].Title : "",
            Kind = head.Kind,
            Date = day,
            DateIsEstimate = estimate is not null,
            Papers = head.Papers(),
            Signatory = draft.IsSigned ? null : AnsweringMinister.In(head.Descriptions),
        };
        var complete = known?.Over(read) ?? read;
        return draft.ToLetter(complete, head.Lines(complete.Title));
    }
}
