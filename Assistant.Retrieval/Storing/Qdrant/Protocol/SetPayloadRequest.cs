namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>Merges into the payload of all points that the filter takes.</summary>
internal sealed record SetPayloadRequest(PointPayload Payload, Filter Filter);
