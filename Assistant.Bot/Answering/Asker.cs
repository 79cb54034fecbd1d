using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells whether somebody asks about a case of his own: "may I", "my permit". Who looks for what letters say asks for none.</summary>
internal static partial class Asker
{
    public static bool AsksForOwnCase(string question) => OwnCase().IsMatch(question);

    [GeneratedRegex(@"\b((mag|moet|kan|hoef) ik(?![^?.]*\b(lezen|vinden|terugvinden|opzoeken|zien|weten)\b)|als ik|mijn (?!(collega|vraag|minister|bewindspersoon|ministerie|directie|afdeling)\w*\b)|(can|may|must|should) I(?![^?.]*\b(find|read|see|look up|know)\b)|if I|my (?!(colleague|question|minister|ministry|department)s?\b))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnCase();
}
