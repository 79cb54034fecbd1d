using System.Text;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Lines;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Drafting;

/// <summary>Gathers the words of one piece of text as they come by, with what stands between them.</summary>
internal sealed class MarkedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<NoteMarker> _markers = [];
    private readonly List<PageStart> _pages = [];
    private readonly List<int> _breaks = [];

    public bool IsEmpty => _text.Length == 0;

    public int Length => _text.Length;

    /// <summary>The last character; a blank when there is none.</summary>
    public char Last => _text.Length == 0 ? ' ' : _text[^1];

    /// <summary>What was appended since the last blank.</summary>
    public string LastWord(int longest)
    {
        var start = _text.Length;
        while (start > 0 && _text.Length - start < longest && _text[start - 1] != ' ')
            start--;

        return _text.ToString(start, _text.Length - start);
    }

    public void Append(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (Characters.IsBlank(c))
                AppendBlank();
            else if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
                _text.Append(c).Append(words[++i]);
            else if (!Characters.IsInvisible(c) && !char.IsSurrogate(c))
                _text.Append(c);
        }
    }

    /// <summary>Takes over another piece with its markers and pages.</summary>
    public void Append(MarkedText piece)
    {
        var start = _text.Length;
        _text.Append(piece.Text);
        foreach (var marker in piece.Markers)
            _markers.Add(marker with { Offset = start + marker.Offset });

        foreach (var page in piece.Pages)
            _pages.Add(page with { Offset = start + page.Offset });
    }

    /// <summary>Parts words; several in a row count once, and none stands at the start.</summary>
    public void AppendBlank()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
            _text.Append(' ');
    }

    /// <summary>An end of line that the source means, such as between an office and a name.</summary>
    public void AppendBreak()
    {
        AppendBlank();
        if (_text.Length > 0 && (_breaks.Count == 0 || _breaks[^1] != _text.Length - 1))
            _breaks.Add(_text.Length - 1);
    }

    /// <summary>The note hangs on the words before; a blank before its marker is no word.</summary>
    public void AddMarker(int note) => _markers.Add(new NoteMarker(note, Last == ' ' && _text.Length > 0 ? _text.Length - 1 : _text.Length));

    public void StartPage(int page) => _pages.Add(new PageStart(page, _text.Length));

    /// <summary>Takes the last character away: the hyphen of a word that was cut at the end of a line.</summary>
    public void RemoveLast()
    {
        _text.Length--;
        for (var i = _markers.Count - 1; i >= 0 && _markers[i].Offset > _text.Length; i--)
            _markers[i] = _markers[i] with { Offset = _text.Length };
    }

    /// <returns>What was gathered, without blanks at its end; the builder is empty again.</returns>
    public MarkedText Take()
    {
        if (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;

        var length = _text.Length;
        var taken = new MarkedText(_text.ToString(), [.. _markers.Select(marker => marker with { Offset = Math.Min(marker.Offset, length) })])
        {
            Pages = [.. _pages.Select(page => page with { Offset = Math.Min(page.Offset, length) })],
            Breaks = [.. _breaks.Where(at => at < length)],
        };
        _text.Clear();
        _markers.Clear();
        _pages.Clear();
        _breaks.Clear();
        return taken;
    }
}
