namespace Assistant.Bot.Channels.Rendering;

/// <summary>Plain text on one line, cut to what a channel shows.</summary>
internal static class Shortened
{
    public static string To(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
            return line;
        var space = line.LastIndexOf(' ', length - 1);
        // A very long word is cut too, though never between the halves of one character.
        var end = space > length / 2 ? space : length - 1 - (char.IsHighSurrogate(line[length - 2]) ? 1 : 0);
        return $"{line[..end]}…";
    }
}
