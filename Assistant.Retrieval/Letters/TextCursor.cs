namespace Assistant.Retrieval.Letters;

/// <summary>A place in a text that moves forward over blanks and words.</summary>
internal sealed class TextCursor(string text)
{
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ];

    public int Position { get; set; }

    public void SkipBlanks()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
            Position++;
    }

    /// <summary>Steps over the letters and digits here and one character more.</summary>
    public void SkipToken()
    {
        while (Position < text.Length && char.IsLetterOrDigit(text[Position]))
            Position++;

        if (Position < text.Length)
            Position++;
    }

    /// <summary>Takes one of the characters when it stands here, after blanks.</summary>
    public bool TakeAny(string characters)
    {
        var kept = Position;
        SkipBlanks();
        if (Position < text.Length && characters.Contains(text[Position]))
        {
            Position++;
            SkipBlanks();
            return true;
        }

        Position = kept;
        return false;
    }

    /// <summary>Takes the word when it stands here as a whole, with the blanks after it.</summary>
    public bool TakeWord(string word)
    {
        var end = Position + word.Length;
        if (!StandsAt(word, Position) || (end < text.Length && char.IsLetter(text[end])))
            return false;

        Position = end;
        SkipBlanks();
        return true;
    }

    public bool MonthAt(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;

        return Months.Any(month => StandsAt(month, at));
    }

    public bool StandsAt(string word, int at) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
