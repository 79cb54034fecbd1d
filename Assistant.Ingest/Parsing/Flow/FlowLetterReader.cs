using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Lines;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>Makes a letter of what a reader found: head, headings, signature and annex by the same rules for every format.</summary>
internal static class FlowLetterReader
{
    public static ReadResult Read(FlowDocument document, KnownMetadata? known)
    {
        if (document.Blocks.Count == 0)
            return ReadResult.Refused("the file holds no text");

        var (printed, head, refusal) = FlowHeadReader.Read(document, known);
        if (head is null)
            return refusal!;

        var draft = new LetterDraft(document.Notes);
        draft.Remarks.AddRange([.. printed.Remarks, .. document.Remarks]);
        var blocks = document.Blocks;
        var lines = blocks.Select(block => block.Source).ToList();
        var signature = SignatureFinder.Find(lines, printed.BodyStart, lines.Count);
        AddText(draft, document, lines, printed.BodyStart, signature?.First ?? blocks.Count);
        if (signature is not null)
        {
            draft.Sign([.. blocks.Skip(signature.First).Take(signature.End - signature.First).SelectMany(block => block.Text.Lines)], signature.Signatories);
            AddText(draft, document, lines, signature.End, blocks.Count);
        }

        return draft.ToLetter(head, HeadLines(head.Title, printed.Lines));
    }

    private static void AddText(LetterDraft draft, FlowDocument document, List<SourceBlock> lines, int from, int end)
    {
        foreach (var entry in OutlineBuilder.Build(lines.GetRange(from, end - from), document.TrueDepths))
        {
            var block = document.Blocks[from + entry.Block];
            if (block.IsRow)
                draft.Add(OutlineRole.TableRow, 0, "", block.Text);
            else
                draft.Add(entry.Role, entry.Level, entry.Prefix, block.Text);
        }
    }

    private static List<MarkedText> HeadLines(string title, IReadOnlyList<MarkedText> printed) =>
        printed.Count > 0 && printed[0].Text.StartsWith(title, StringComparison.Ordinal) ? [.. printed] : [MarkedText.Plain(title), .. printed];
}
