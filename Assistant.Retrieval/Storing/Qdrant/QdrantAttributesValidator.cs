using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Storing.Qdrant;

[OptionsValidator]
internal sealed partial class QdrantAttributesValidator : IValidateOptions<QdrantOptions>;
