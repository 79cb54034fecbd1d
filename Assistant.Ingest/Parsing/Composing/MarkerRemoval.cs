using System.Text;
using Assistant.Ingest.Parsing.Markers;
using Assistant.Ingest.Parsing.Notes;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Finds the footnote markers in the running text and takes them out.</summary>
internal static class MarkerRemoval
{
    public static IReadOnlyList<LetterEntry> Clean(IReadOnlyList<OutlineEntry> entries, IReadOnlyList<SourceNote> notes)
    {
        var placeOfNote = notes.Select((note, place) => (note.Number, place)).ToDictionary(pair => pair.Number, pair => pair.place);
        var scanner = new MarkerScanner(placeOfNote);
        var candidates = notes.Count == 0 ? [] : entries.SelectMany((entry, i) => scanner.Scan(entry.Text, i)).ToList();
        var chosen = MarkerAssignment.Choose(candidates, notes.Count).ToLookup(marker => marker.Entry, marker => marker.Option);
        return [.. entries.Select((entry, i) => new LetterEntry(entry.Role, entry.Level, entry.Prefix, Remove(entry.Text, chosen[i])))];
    }

    private static MarkedText Remove(string text, IEnumerable<MarkerOption> markers)
    {
        var words = new StringBuilder(text.Length);
        var places = new List<NoteMarker>();
        var from = 0;
        foreach (var marker in markers)
        {
            words.Append(text, from, marker.Start - from);
            for (var note = marker.FirstNote; note <= marker.LastNote; note++)
                places.Add(new NoteMarker(note, words.Length));

            from = marker.End;
        }

        words.Append(text, from, text.Length - from);
        return new MarkedText(words.ToString(), places);
    }
}
