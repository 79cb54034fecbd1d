namespace Assistant.Retrieval.Letters;

/// <summary>Who signed: the office without its article, such as "Minister van Justitie en Veiligheid", and the name.</summary>
public sealed record Signatory(string Office, string Name);
