using Microsoft.Extensions.Options;

namespace Assistant.Bot.Feedback;

[OptionsValidator]
internal sealed partial class FeedbackOptionsValidator : IValidateOptions<FeedbackOptions>;
