using System.Text.RegularExpressions;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>The web addresses in a note.</summary>
internal static class NoteLinks
{
    private static readonly Regex Address = new(@"https?://[^ <>""”’]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    public static IReadOnlyList<Uri> In(string note)
    {
        var links = new HashSet<Uri>();
        foreach (Match match in Address.Matches(note))
        {
            var printed = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ']');
            // The bracket around an address is no part of it; one that it opened itself is.
            if (printed.EndsWith(')') && !printed.Contains('('))
                printed = printed.TrimEnd(')', '.');

            if (Uri.TryCreate(printed, UriKind.Absolute, out var link))
                links.Add(link);
        }

        return [.. links];
    }
}
