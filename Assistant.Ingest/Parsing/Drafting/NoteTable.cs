using System.Globalization;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Notes;

namespace Assistant.Ingest.Parsing.Drafting;

/// <summary>The notes of a source that says itself where each of them hangs.</summary>
internal sealed class NoteTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Label, MarkedText Text)?> _notes = [];

    /// <returns>The note's place, the same whenever it is asked for; notes are in the order in which they were first named.</returns>
    public int PlaceOf(string id)
    {
        if (_places.TryGetValue(id, out var place))
            return place;

        _notes.Add(null);
        return _places[id] = _notes.Count - 1;
    }

    /// <summary>Takes a note's words; the first of the same id counts.</summary>
    /// <param name="id">What the markers name it by.</param>
    /// <param name="label">Its number as printed; empty when the source prints none.</param>
    /// <param name="text">Its words, without the number.</param>
    public void Set(string id, string label, MarkedText text)
    {
        var place = PlaceOf(id);
        _notes[place] ??= (label, text);
    }

    /// <returns>
    /// The notes that have words, by number, and where each place went: -1 for a marker that leads to no note. Printed
    /// numbers count when they rise from note to note; otherwise the order is the number.
    /// </returns>
    public (IReadOnlyList<SourceNote> Notes, IReadOnlyList<int> Moved) Finish()
    {
        var moved = new int[_notes.Count];
        var kept = new List<(string Label, MarkedText Text)>();
        for (var place = 0; place < _notes.Count; place++)
        {
            var usable = _notes[place] is { Text.Text.Length: > 0 };
            moved[place] = usable ? kept.Count : -1;
            if (usable)
                kept.Add(_notes[place]!.Value);
        }

        var printed = kept.Select(note => Number(note.Label)).ToList();
        var rising = printed.Zip(printed.Skip(1)).All(pair => pair.First < pair.Second) && printed.All(number => number > 0);
        return ([.. kept.Select((note, place) => new SourceNote(rising ? printed[place] : place + 1, note.Text.Text))], moved);
    }

    private static int Number(string label) =>
        int.TryParse(label.AsSpan().Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
