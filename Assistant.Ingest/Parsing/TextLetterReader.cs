using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Head;
using Assistant.Ingest.Parsing.Lines;
using Assistant.Ingest.Parsing.Notes;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing;

/// <summary>Reads the text rendering of a letter's web page.</summary>
internal static class TextLetterReader
{
    public static ReadResult Read(string text, KnownMetadata? known = null)
    {
        var blocks = SourceText.Blocks(text);
        var head = HeadReader.Read(blocks);
        if (head.Refusal is not null)
            return head.Refusal;

        var notes = NoteFinder.Find(blocks, head.BodyStart);
        var signature = SignatureFinder.Find(blocks, head.BodyStart, notes.Start);
        var beforeSignature = OutlineBuilder.Build(Slice(blocks, head.BodyStart, signature?.First ?? notes.Start));
        var annex = signature is null ? [] : OutlineBuilder.Build(Slice(blocks, signature.End, notes.Start));
        IReadOnlyList<OutlineEntry> entries = [.. beforeSignature, .. annex];
        if (entries.All(entry => entry.Role == OutlineRole.Heading))
            return ReadResult.Refused(head.NumberLineAt, "no text of a letter follows this line");

        var parts = new LetterParts
        {
            Head = known?.Over(head.Head!) ?? head.Head!,
            HeadLines = [.. new[] { head.Head!.Title, head.Head.Kind, head.NumberLine }.Where(line => line.Length > 0).Select(MarkedText.Plain)],
            Entries = MarkerRemoval.Clean(entries, notes.Notes),
            Notes = notes.Notes,
            Signatories = signature?.Signatories ?? [],
            SignatureLines = signature is null ? [] : [.. Slice(blocks, signature.First, signature.End).SelectMany(block => block.Lines)],
            EntriesBeforeSignature = beforeSignature.Count,
            Remarks = [.. head.Remarks, .. notes.Remarks, .. AnnexRemark(blocks, signature, annex.Count)],
        };
        return ReadResult.Of(new LetterComposer(parts).Compose());
    }

    private static IEnumerable<string> AnnexRemark(IReadOnlyList<SourceBlock> blocks, SourceSignature? signature, int annexEntries)
    {
        if (signature is not null && annexEntries > 0)
            yield return $"line {blocks[signature.End].Line}: text follows the signature and is read as part of the letter";
    }

    private static IReadOnlyList<SourceBlock> Slice(IReadOnlyList<SourceBlock> blocks, int from, int end) =>
        [.. blocks.Skip(from).Take(end - from)];
}
