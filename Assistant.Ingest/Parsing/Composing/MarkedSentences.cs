using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Finds the sentence a marker stood in; splits each entry once, since markers mostly come in order.</summary>
internal sealed class MarkedSentences(string text)
{
    private TextSpan _entry = new(-1, 0);
    private IReadOnlyList<TextSpan> _sentences = [];
    private int _next;

    /// <summary>The sentence before an offset: a marker after a full stop belongs to the sentence that just ended.</summary>
    public TextSpan Before(int offset, TextSpan entry)
    {
        if (entry != _entry)
        {
            _entry = entry;
            _sentences = SentenceSplitter.Split(text, entry);
            _next = 0;
        }

        if (_next > 0 && _sentences[_next - 1].End >= offset)
            _next = 0;

        while (_sentences[_next].End < offset)
            _next++;

        return _sentences[_next];
    }
}
