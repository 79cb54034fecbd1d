using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerInfo))]
[JsonSerializable(typeof(Point))]
[JsonSerializable(typeof(UpsertRequest))]
[JsonSerializable(typeof(DeleteRequest))]
[JsonSerializable(typeof(SetPayloadRequest))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(ScrollRequest))]
[JsonSerializable(typeof(CountRequest))]
[JsonSerializable(typeof(QueryBatch))]
[JsonSerializable(typeof(CollectionSchema))]
[JsonSerializable(typeof(FieldIndex))]
[JsonSerializable(typeof(AliasChange))]
[JsonSerializable(typeof(SparseVector))]
[JsonSerializable(typeof(Range))]
[JsonSerializable(typeof(DayRange))]
[JsonSerializable(typeof(float[]))]
[JsonSerializable(typeof(QdrantReply<bool>))]
[JsonSerializable(typeof(QdrantReply<JsonElement>))]
[JsonSerializable(typeof(QdrantReply<UpdateResult>))]
[JsonSerializable(typeof(QdrantReply<IReadOnlyList<Point>>))]
[JsonSerializable(typeof(QdrantReply<ScrollResult>))]
[JsonSerializable(typeof(QdrantReply<CountResult>))]
[JsonSerializable(typeof(QdrantReply<IReadOnlyList<QueryResult>>))]
[JsonSerializable(typeof(QdrantReply<CollectionInfo>))]
[JsonSerializable(typeof(QdrantReply<CollectionList>))]
[JsonSerializable(typeof(QdrantReply<AliasList>))]
internal sealed partial class QdrantJson : JsonSerializerContext;
