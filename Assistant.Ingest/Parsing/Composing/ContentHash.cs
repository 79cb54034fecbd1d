using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Tells whether a letter changed since it was stored.</summary>
internal static class ContentHash
{
    private const char Separator = '\u001F';

    public static string Of(LetterHead head, string text)
    {
        string?[] parts =
        [
            head.DocumentNumber, head.Title, head.DossierTitle, head.Kind, head.Date.ToString("O", CultureInfo.InvariantCulture), head.Version,
            head.Updated?.ToString("O", CultureInfo.InvariantCulture), head.CaseNumber, head.Signatory?.Office, head.Signatory?.Name,
            string.Join('|', head.Papers.Select(paper => paper.Id)), string.Join('|', head.CoSigningOffices), text,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, parts))));
    }
}
