using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Searching;

[OptionsValidator]
internal sealed partial class SearchOptionsValidator : IValidateOptions<SearchOptions>;
