namespace Assistant.Ingest.Parsing.Markers;

/// <summary>Digits on the line and raised ones.</summary>
internal static class Digits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || IsRaised(c);

    public static bool IsRaised(char c) => Raised.Contains(c);

    /// <summary>The number that the digits make; -1 when they are more than four.</summary>
    public static int Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 4)
            return -1;

        var value = 0;
        foreach (var digit in digits)
            value = (value * 10) + (char.IsAsciiDigit(digit) ? digit - '0' : Raised.IndexOf(digit));

        return value;
    }

    /// <returns>The end of the digits that start here: "2023¹³" is two numbers.</returns>
    public static int SkipDigits(string text, int at)
    {
        var raised = at < text.Length && IsRaised(text[at]);
        while (at < text.Length && IsDigit(text[at]) && IsRaised(text[at]) == raised)
            at++;

        return at;
    }
}
