using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;
