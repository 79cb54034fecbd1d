using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.Remembering;

[OptionsValidator]
internal sealed partial class MemoryOptionsValidator : IValidateOptions<MemoryOptions>;
