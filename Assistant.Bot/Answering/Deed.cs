using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells questions about what is being done, and Dutch sentences in which the government does something: first comes what is wrong, then what is done about it.</summary>
internal static partial class Deed
{
    private const string Judge = "(beschouw|acht|vind|deel|del|hecht|verwijs|verwijz|dank|constateer|constater|betreur|begrijp|herken|onderschrijf|waardeer|waarder|meen|men|hoop|verwacht|lees|zie)(en|n)?";

    public static bool IsAskedFor(string question) => Question().IsMatch(question);

    public static bool IsIn(string sentence) => Doing().IsMatch(sentence) && !Judging().IsMatch(sentence) && !Announcement.Is(sentence) && !Announcement.IsOfLaterNews(sentence);

    [GeneratedRegex(@"\b(wat (wordt|worden|is|zijn|gebeurt|doet|doen|gaat|gaan|kan|kunnen|wil|onderneemt|ondernemen)\b[^?]*\b(gedaan|aan|tegen|om|doen|ondernomen|voor)|welke (maatregelen|stappen|acties)|hoe (wordt|worden)\b[^?]*\b(geholpen|ondersteund|beschermd|aangepakt|bestreden|tegengegaan|voorkomen|verbeterd|gesteund)|what (is|are|has been|have been|was|will be) (being )?(done|undertaken)|what (does|do|did|will|can|is|are)\b[^?]*\b(do|doing) (about|against|for|to)|what (measures|steps|actions?)|how (is|are|will)\b[^?]*\b(helped|supported|protected|tackled|addressed|combated|fought|prevented|improved))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b([Ii]k|[Ww]ij|[Hh]et kabinet|[Dd]e regering|mijn (ministerie|ambtsgenoot|collega))\b")]
    private static partial Regex Doing();

    // What the government thinks of it, or of a motion, changes nothing yet.
    [GeneratedRegex(@"\b(" + Judge + @" (ik|wij)|(ik|wij) (\w+ )?" + Judge + @"|kennis ?genomen|vernomen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Judging();
}
