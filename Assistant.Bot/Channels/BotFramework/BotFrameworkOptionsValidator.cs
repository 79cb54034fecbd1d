using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework;

[OptionsValidator]
internal sealed partial class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>;
