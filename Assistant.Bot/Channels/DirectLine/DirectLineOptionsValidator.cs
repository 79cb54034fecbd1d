using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
