using System.Text.Json;
using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>A row of a list, read and as received.</summary>
internal sealed record ListedDocument(DocumentRecord Document, JsonElement Json)
{
    public Guid Id => Document.Id;

    /// <summary>For people: the number, else the id.</summary>
    public string Name => Document.Number ?? Id.ToString();
}
