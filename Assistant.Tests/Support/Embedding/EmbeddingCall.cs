namespace Assistant.Tests.Support.Embedding;

/// <summary>One request to the stand-in service.</summary>
/// <param name="Model">The model it names.</param>
/// <param name="Texts">The texts, prefixes included.</param>
/// <param name="Dimensions">The dimension it asks for, if any.</param>
/// <param name="Authorization">The key it carries.</param>
internal sealed record EmbeddingCall(string Model, IReadOnlyList<string> Texts, int? Dimensions, string? Authorization);
