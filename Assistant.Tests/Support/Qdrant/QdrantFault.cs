namespace Assistant.Tests.Support.Qdrant;

/// <summary>What can go wrong with a request, though it is right.</summary>
internal enum QdrantFault
{
    /// <summary>429 with Retry-After.</summary>
    Busy,

    /// <summary>429 that asks for a second.</summary>
    BusyForASecond,

    /// <summary>429 that asks for ten minutes.</summary>
    BusyForLong,

    /// <summary>408.</summary>
    TimedOut,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>500 after the work was done on too few replicas.</summary>
    TooFewReplicas,

    /// <summary>503 after half of the points were written.</summary>
    HalfWritten,

    /// <summary>200 with wait_timeout, nothing written yet.</summary>
    UnknownNotWritten,

    /// <summary>200 with wait_timeout, written.</summary>
    UnknownWritten,

    /// <summary>The connection breaks without an answer, after the work was done.</summary>
    Dropped,

    /// <summary>The connection breaks amid the answer, after the work was done.</summary>
    BrokenOff,

    /// <summary>The answer begins and never ends, after the work was done.</summary>
    Stalled,

    /// <summary>507: the quota is used up.</summary>
    Full,

    /// <summary>500: the disk is full.</summary>
    DiskFull,
}
