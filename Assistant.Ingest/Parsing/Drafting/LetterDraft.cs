using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Structure;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Drafting;

/// <summary>A letter while a reader gathers it, in the order of the source.</summary>
/// <param name="notes">Its notes.</param>
internal sealed class LetterDraft(NoteTable notes)
{
    private readonly List<LetterEntry> _entries = [];
    private readonly List<string> _signatureLines = [];
    private readonly List<Signatory> _signatories = [];
    private int _signedAfter = -1;

    public NoteTable Notes { get; } = notes;

    public IReadOnlyList<LetterEntry> Entries => _entries;

    public bool IsSigned => _signedAfter >= 0;

    public List<string> Remarks { get; } = [];

    /// <summary>Adds a piece of running text; one without words is left out.</summary>
    public void Add(OutlineRole role, int level, string prefix, MarkedText text)
    {
        if (text.Text.Length > 0)
            _entries.Add(new LetterEntry(role, level, prefix, text));
    }

    public void AddParagraph(MarkedText text) => Add(OutlineRole.Paragraph, 0, "", text);

    /// <summary>The letter is signed here; an earlier signature that text followed was part of that text.</summary>
    public void Sign(IReadOnlyList<string> lines, IReadOnlyList<Signatory> signatories)
    {
        if (IsSigned && _signedAfter < _entries.Count)
            Unsign();

        _signedAfter = _entries.Count;
        _signatureLines.AddRange(lines);
        _signatories.AddRange(signatories);
    }

    /// <summary>Takes the entries from <paramref name="first"/> up to <paramref name="end"/> as the signature.</summary>
    public void SignWith(int first, int end, IReadOnlyList<Signatory> signatories)
    {
        _signatureLines.AddRange(_entries.Skip(first).Take(end - first).SelectMany(entry => entry.Text.Lines));
        _signatories.AddRange(signatories);
        _entries.RemoveRange(first, end - first);
        _signedAfter = first;
    }

    /// <returns>The letter; a refusal when there is no text but headings.</returns>
    public ReadResult ToLetter(LetterHead head, IReadOnlyList<MarkedText> headLines)
    {
        if (_entries.All(entry => entry.Role == OutlineRole.Heading))
            return ReadResult.Refused("the file holds no text of a letter");

        var (notes, moved) = Notes.Finish();
        var parts = new LetterParts
        {
            Head = head,
            HeadLines = [.. headLines.Where(line => line.Text.Length > 0).Select(line => Moved(line, moved))],
            Entries = [.. _entries.Select(entry => entry.Text.Markers.Count == 0 ? entry : entry with { Text = Moved(entry.Text, moved) })],
            Notes = notes,
            SignatureLines = _signatureLines,
            Signatories = _signatories,
            EntriesBeforeSignature = IsSigned ? _signedAfter : _entries.Count,
            Remarks = Remarks,
        };
        return ReadResult.Of(new LetterComposer(parts).Compose());
    }

    private void Unsign()
    {
        _entries.InsertRange(_signedAfter, _signatureLines.Select(line => new LetterEntry(OutlineRole.Paragraph, 0, "", MarkedText.Plain(line))));
        _signatureLines.Clear();
        _signatories.Clear();
    }

    private static MarkedText Moved(MarkedText text, IReadOnlyList<int> moved) => text.Markers.Count == 0
        ? text
        : text with { Markers = [.. text.Markers.Select(marker => marker with { Note = moved[marker.Note] }).Where(marker => marker.Note >= 0)] };
}
