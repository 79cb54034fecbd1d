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
    private readonly List<PageStart> _pages = [];

    /// <summary>Offset of each note's first marker and the words it stands in, by the note's place.</summary>
    private readonly Dictionary<int, (int Offset, TextSpan Words)> _markers = [];

    public Letter Compose()
    {
        var headSpan = AppendHead();
        var body = default(TextSpan?);
        var signature = default(TextSpan?);
        for (var i = 0; i < parts.Entries.Count; i++)
        {
            if (i == parts.EntriesBeforeSignature)
                signature = AppendSignature();

            var span = AppendEntry(i);
            body = TextSpan.Between(body?.Start ?? span.Start, span.End);
        }

        signature ??= AppendSignature();
        var noteSpans = parts.Notes.Select(note => AppendNote(note.Number, note.Text)).ToList();
        var text = _text.ToString();
        var sentences = new MarkedSentences(text);
        var footnotes = parts.Notes.Select((note, place) => Footnote(sentences, place, noteSpans[place])).ToList();
        return ContentHash.Seal(new Letter
        {
            Head = CompleteHead() with { Abbreviations = IntroducedAbbreviations.In(text) },
            Text = text,
            HeadSpan = headSpan,
            BodySpan = body!.Value,
            SignatureSpan = signature.Value,
            Sections = _tree.ToSections(),
            Footnotes = footnotes,
            Pages = _pages,
            ContentHash = "",
            Remarks = [.. parts.Remarks, .. footnotes.Where(n => n.Offset is null).Select(n => $"note {n.Number}: no marker for it in the text")],
        });
    }

    private LetterHead CompleteHead()
    {
        var head = parts.Head with
        {
            Signatory = parts.Head.Signatory ?? (parts.Signatories.Count > 0 ? parts.Signatories[0] : null),
            CoSignatories = [.. parts.Signatories.Skip(1)],
            CoSigningOffices = parts.Head.CoSigningOffices.Count > 0 ? parts.Head.CoSigningOffices : CoSigningOffices(),
        };
        return head.Source is null ? head with { Source = OfficialPage.Of(head) } : head;
    }

    private TextSpan AppendHead()
    {
        var end = 0;
        foreach (var line in parts.HeadLines)
        {
            if (_text.Length > 0)
                _text.Append(Gap);

            end = Append(line).End;
        }

        return new TextSpan(0, end);
    }

    private TextSpan AppendEntry(int index)
    {
        var entry = parts.Entries[index];
        _text.Append(JoinsPrevious(index) ? "\n" : Gap).Append(entry.Prefix);
        var span = Append(entry.Text);
        if (entry.Role == OutlineRole.Heading)
            _tree.AddHeading(entry.Level, entry.Text.Text, span);
        else
            _tree.AddBlock(new Block(KindOf(entry.Role), span, entry.Role == OutlineRole.ListItem ? entry.Level : 0));

        return span;
    }

    private bool JoinsPrevious(int index) =>
        index > 0 && index != parts.EntriesBeforeSignature
        && parts.Entries[index].Role is OutlineRole.ListItem or OutlineRole.TableRow
        && parts.Entries[index - 1].Role == parts.Entries[index].Role;

    private static BlockKind KindOf(OutlineRole role) => role switch
    {
        OutlineRole.ListItem => BlockKind.ListItem,
        OutlineRole.TableRow => BlockKind.TableRow,
        _ => BlockKind.Paragraph,
    };

    private TextSpan AppendSignature()
    {
        _tree.Close();
        if (parts.SignatureLines.Count == 0)
            return new TextSpan(_text.Length, 0);

        var start = _text.Length + Gap.Length;
        foreach (var line in parts.SignatureLines)
            _text.Append(Gap).Append(line);

        return TextSpan.Between(start, _text.Length);
    }

    private TextSpan AppendNote(int number, string note)
    {
        _text.Append(Gap).Append(number).Append(". ").Append(note);
        return new TextSpan(_text.Length - note.Length, note.Length);
    }

    private TextSpan Append(MarkedText words)
    {
        var span = new TextSpan(_text.Length, words.Text.Length);
        _text.Append(words.Text);
        foreach (var marker in words.Markers)
            _markers.TryAdd(marker.Note, (span.Start + marker.Offset, span));

        foreach (var page in words.Pages)
            _pages.Add(page with { Offset = span.Start + page.Offset });

        return span;
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
            Sentence = marked ? sentences.Before(marker.Offset, marker.Words) : null,
            Papers = PaperReferenceParser.Parse(note.Text),
            Links = NoteLinks.In(note.Text),
        };
    }

    /// <summary>Only where a letter says so of itself: at its opening or its close, not where it tells of another letter.</summary>
    private IReadOnlyList<string> CoSigningOffices()
    {
        var opening = parts.Entries.TakeWhile(entry => entry.Role != OutlineRole.Heading).Count();
        var close = Math.Max(opening, parts.EntriesBeforeSignature - 3);
        var places = Enumerable.Range(0, opening).Concat(Enumerable.Range(close, Math.Max(0, parts.EntriesBeforeSignature - close)));
        return places.Select(i => CoSigners.In(parts.Entries[i].Text.Text)).FirstOrDefault(offices => offices.Count > 0) ?? [];
    }
}
