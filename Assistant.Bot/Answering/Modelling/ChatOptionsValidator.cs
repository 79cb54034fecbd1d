using Microsoft.Extensions.Options;

namespace Assistant.Bot.Answering.Modelling;

[OptionsValidator]
internal sealed partial class ChatOptionsValidator : IValidateOptions<ChatOptions>;
