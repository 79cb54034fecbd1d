using System.Text.Json.Serialization;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Storing;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(LetterHead))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(EmbeddingModel))]
internal sealed partial class StoreJson : JsonSerializerContext;
