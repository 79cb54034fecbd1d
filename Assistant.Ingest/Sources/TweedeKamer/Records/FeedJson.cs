using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(ListPage))]
[JsonSerializable(typeof(DocumentRecord))]
[JsonSerializable(typeof(DossierRecord))]
[JsonSerializable(typeof(OriginalRecord))]
[JsonSerializable(typeof(FetchState))]
internal sealed partial class FeedJson : JsonSerializerContext;
