using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>Which file of a document is fetched.</summary>
/// <param name="Path">Under the service's address.</param>
/// <param name="Length">The bytes the record promises; null when it does not say.</param>
/// <param name="Extension">With its point; never what the server calls it.</param>
internal sealed record FileChoice(string Path, long? Length, string Extension)
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/msword"] = ".doc",
        ["application/rtf"] = ".rtf",
        ["text/rtf"] = ".rtf",
        ["text/html"] = ".html",
        ["text/plain"] = ".txt",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
    };

    /// <returns>The official XML first when the paper is published, then the file itself.</returns>
    public static IReadOnlyList<FileChoice> Of(DocumentRecord document)
    {
        var own = new FileChoice($"Document({document.Id})/resource", document.ContentLength, ExtensionOf(document.ContentType));
        var xml = document.Version?.Publications?.FirstOrDefault(publication =>
            publication.IsDeleted != true && string.Equals(publication.DocumentType, "Xml", StringComparison.OrdinalIgnoreCase));
        return xml is null ? [own] : [new FileChoice($"DocumentPublicatie({xml.Id})/Resource", xml.ContentLength, ".xml"), own];
    }

    /// <summary>Tells apart two files of one document: another version, another publication or another length.</summary>
    public string SourceOf(DocumentRecord document) => $"{Path} {document.VersionId ?? document.Version?.Id} {Length}";

    private static string ExtensionOf(string? contentType) =>
        Extensions.GetValueOrDefault(contentType?.Split(';')[0].Trim() ?? "", ".bin");
}
