namespace Assistant.Bot.Answering;

/// <summary>What was searched: the number of letters and the date of the newest.</summary>
internal sealed record Coverage(int Letters, DateOnly? NewestDate);
