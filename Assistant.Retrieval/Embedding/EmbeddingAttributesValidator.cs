using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Embedding;

[OptionsValidator]
internal sealed partial class EmbeddingAttributesValidator : IValidateOptions<EmbeddingOptions>;
