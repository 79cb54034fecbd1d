using Microsoft.Extensions.Options;

namespace Assistant.Bot;

[OptionsValidator]
internal sealed partial class AssistantOptionsValidator : IValidateOptions<AssistantOptions>;
