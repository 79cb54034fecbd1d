namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>Points by id; absent ones are simply missing from the answer.</summary>
internal sealed record ReadRequest(IReadOnlyList<Guid> Ids, IReadOnlyList<string> WithPayload);
