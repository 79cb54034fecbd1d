namespace Assistant.Retrieval.ModelAccess;

/// <summary>Sends requests on as they are, for a service that a key opens, or nothing.</summary>
public sealed class UnchangedHandler : DelegatingHandler;
