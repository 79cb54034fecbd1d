using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.HandingOver;

[OptionsValidator]
internal sealed partial class HandOverOptionsValidator : IValidateOptions<HandOverOptions>;
