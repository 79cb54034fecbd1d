using System.Globalization;

namespace Assistant.Bot.Answering;

/// <summary>Dates as the letters write them.</summary>
internal static class DutchCulture
{
    public static CultureInfo Instance { get; } = CultureInfo.GetCultureInfo("nl-NL");
}
