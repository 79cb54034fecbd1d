using System.Text;
using Assistant.Ingest.Parsing.Structure;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Writes the canonical text and notes where everything stands in it.</summary>
internal sealed class LetterComposer(LetterParts parts)
{
    private const string Gap = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly SectionTree _tree = new();

    /// <summary>Offset of each note's marker and the entry it stands in, by the note's place.</summary>
    private readonly Dictionary<int, (int Offset, TextSpan Entry)> _markers = [];

    public Letter Compose()
    {
        var head = parts.Head.Head!;
        var headSpan = Append(head.Title);
        foreach (var line in new[] { head.Kind, parts.Head.NumberLine }.Where(line => line.Length > 0))
            headSpan = TextSpan.Between(headSpan.Start, AppendAfterGap(line).End);

        var cleaned = MarkerRemoval.Clean(parts.Entries, parts.Notes);
        var body = default(TextSpan?);
        var signature = default(TextSpan?);
        for (var i = 0; i < cleaned.Count; i++)
        {
            if (i == parts.EntriesBeforeSignature)
                signature = AppendSignature();

            var span = AppendEntry(i, cleaned[i]);
            body = TextSpan.Between(body?.Start ?? span.Start, span.End);
        }

        signature ??= AppendSignature();
        var noteSpans = parts.Notes.Select(note => AppendNote(note.Number, note.Text)).ToList();
        var text = _text.ToString();
        var sentences = new MarkedSentences(text);
        var complete = head with { Signatory = parts.Signature?.Signatory, CoSigningOffices = CoSigningOffices(cleaned) };
        var footnotes = parts.Notes.Select((note, place) => Footnote(sentences, place, noteSpans[place])).ToList();
        return ContentHash.Seal(new Letter
        {
            Head = complete,
            Text = text,
            HeadSpan = headSpan,
            BodySpan = body!.Value,
            SignatureSpan = signature.Value,
            Sections = _tree.ToSections(),
            Footnotes = footnotes,
            ContentHash = "",
            Remarks = [.. parts.Remarks, .. footnotes.Where(n => n.Offset is null).Select(n => $"note {n.Number}: no marker for it in the text")],
        });
    }

    private TextSpan AppendEntry(int index, CleanEntry clean)
    {
        var entry = parts.Entries[index];
        var inList = index > 0 && entry.Role == OutlineRole.ListItem && parts.Entries[index - 1].Role == OutlineRole.ListItem
            && index != parts.EntriesBeforeSignature;
        _text.Append(inList ? "\n" : Gap).Append(entry.Prefix);
        var span = Append(clean.Text);
        if (entry.Role == OutlineRole.Heading)
            _tree.AddHeading(entry.Level, clean.Text, span);
        else
            _tree.AddBlock(new Block(entry.Role == OutlineRole.ListItem ? BlockKind.ListItem : BlockKind.Paragraph, span, entry.Level));

        foreach (var (note, offset) in clean.Markers)
            _markers[note] = (span.Start + offset, span);

        return span;
    }

    private TextSpan AppendSignature()
    {
        _tree.Close();
        if (parts.SignatureLines.Count == 0)
            return new TextSpan(_text.Length, 0);

        var span = AppendAfterGap(parts.SignatureLines[0]);
        foreach (var line in parts.SignatureLines.Skip(1))
            span = TextSpan.Between(span.Start, AppendAfterGap(line).End);

        return span;
    }

    private TextSpan AppendNote(int number, string note)
    {
        _text.Append(Gap).Append(number).Append(". ");
        return Append(note);
    }

    private TextSpan AppendAfterGap(string words)
    {
        _text.Append(Gap);
        return Append(words);
    }

    private TextSpan Append(string words)
    {
        _text.Append(words);
        return new TextSpan(_text.Length - words.Length, words.Length);
    }

    private Footnote Footnote(MarkedSentences sentences, int place, TextSpan span)
    {
        var note = parts.Notes[place];
        var marked = _markers.TryGetValue(place, out var marker);
        return new Footnote
        {
            Number = note.Number,
            Text = note.Text,
            Span = span,
            Offset = marked ? marker.Offset : null,
            Sentence = marked ? sentences.Before(marker.Offset, marker.Entry) : null,
            Papers = PaperReferenceParser.Parse(note.Text),
            Links = NoteLinks.In(note.Text),
        };
    }

    /// <summary>Only where a letter says so of itself: at its opening or its close, not where it tells of another letter.</summary>
    private IReadOnlyList<string> CoSigningOffices(IReadOnlyList<CleanEntry> cleaned)
    {
        var opening = parts.Entries.TakeWhile(entry => entry.Role != OutlineRole.Heading).Count();
        var close = Math.Max(opening, parts.EntriesBeforeSignature - 3);
        var places = Enumerable.Range(0, opening).Concat(Enumerable.Range(close, Math.Max(0, parts.EntriesBeforeSignature - close)));
        return places.Select(i => CoSigners.In(cleaned[i].Text)).FirstOrDefault(offices => offices.Count > 0) ?? [];
    }
}
