namespace Assistant.Retrieval.Storing;

/// <summary>The opened store, or why it could not be opened: exactly one of both is set.</summary>
public sealed record StoreOpening<TStore>(TStore? Store, string? Problem)
    where TStore : LetterStore;
