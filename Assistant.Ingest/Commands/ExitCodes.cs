namespace Assistant.Ingest.Commands;

/// <summary>What a script may rely on.</summary>
internal static class ExitCodes
{
    /// <summary>All well, also when nothing changed or a search found nothing.</summary>
    public const int Done = 0;

    /// <summary>Some files were refused; the others are stored.</summary>
    public const int SomeRefused = 1;

    /// <summary>Wrong usage, or nothing to do: no files, no such letter, no letters to search.</summary>
    public const int NothingDone = 2;

    /// <summary>The data directory is locked, read-only, full or damaged; what was stored before is still there.</summary>
    public const int StoreFault = 3;

    /// <summary>The service that letters are fetched from, or the embedding service, cannot be reached or is out of order.</summary>
    public const int SourceFault = 4;

    /// <summary>Stopped by Ctrl+C; letters that were finished are stored.</summary>
    public const int Stopped = 130;

    public const string Description =
        "Exit codes: 0 done, 1 some files refused, 2 wrong usage or nothing to do, 3 the stored letters cannot be used, 4 a service cannot be reached, 130 stopped.";
}
