namespace Assistant.Bot.Answering;

/// <summary>Two quotes, from letters of different dates, that speak about the same thing.</summary>
/// <param name="Newer">The number of the quote from the newer letter.</param>
/// <param name="Older">The number of the quote from the older one.</param>
internal sealed record Succession(int Newer, int Older);
