namespace Assistant.Ingest.Parsing.Official;

/// <summary>A dossier as the head of a paper prints it.</summary>
/// <param name="Number">Its digits, such as 28638.</param>
/// <param name="Suffix">The budget chapter or European number, such as VI or 20; null as a rule.</param>
/// <param name="Printed">As printed, such as "28 638" or "36 600 VI".</param>
/// <param name="Title">Its title.</param>
internal sealed record PublicationDossier(string Number, string? Suffix, string Printed, string Title);
