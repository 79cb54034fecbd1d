namespace Assistant.Tests.Support;

/// <summary>One request for a token: host with path, and the fields that were sent.</summary>
internal sealed record TokenRequest(string Address, IReadOnlyDictionary<string, string> Fields);
