namespace Assistant.Retrieval.Letters;

/// <summary>Another document that hangs on this one.</summary>
/// <param name="Number">Its document number, such as 2024D44862.</param>
/// <param name="Title">Its title; empty when the source gives none.</param>
public sealed record LinkedDocument(string Number, string Title);
