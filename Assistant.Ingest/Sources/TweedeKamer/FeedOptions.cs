namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>How the open data of the House are asked for.</summary>
internal sealed record FeedOptions
{
    public static Uri OfficialAddress { get; } = new("https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/");

    /// <summary>The address of the service; its path ends in a slash.</summary>
    public Uri Address { get; init; } = OfficialAddress;

    public string UserAgent { get; init; } = "KamerbrievenAssistant/1.0";

    /// <summary>The pause before each call; no limit is published, so we stay well under what others do.</summary>
    public TimeSpan WaitBetweenCalls { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest a page of a list may take.</summary>
    public TimeSpan ListTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest a file may take.</summary>
    public TimeSpan FileTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a call is tried again after a fault that may pass.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The first pause before trying again; each next one is twice as long.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for a longer pause than this is left alone until the next run.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>In bytes.</summary>
    public long LargestFile { get; init; } = 250L * 1024 * 1024;

    /// <summary>
    /// How far an increment reaches back before the newest change seen: rows do not become visible in the order of
    /// their time stamps.
    /// </summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long increments suffice. A publication that appears does not touch the time stamp of its document, so
    /// everything is listed again after this.
    /// </summary>
    public TimeSpan FullListingEvery { get; init; } = TimeSpan.FromDays(1);

    /// <returns>All that is wrong with the settings, in words for the user; empty when nothing is.</returns>
    public IEnumerable<string> Problems()
    {
        if (!Address.IsAbsoluteUri || Address.Scheme is not ("http" or "https"))
            yield return $"the address {Address} is no http or https address";
        else if (!Address.AbsolutePath.EndsWith('/') || Address.Query.Length > 0)
            yield return $"the address {Address} must end in a slash";

        if (WaitBetweenCalls < TimeSpan.Zero || WaitBetweenCalls > TimeSpan.FromMinutes(1))
            yield return "the wait between calls lies between 0 and 1 minute";
        if (ListTimeout <= TimeSpan.Zero || FileTimeout <= TimeSpan.Zero)
            yield return "timeouts are longer than nothing";
        if (Retries < 0)
            yield return "the number of retries is 0 or more";
    }
}
