using Assistant.Retrieval.Settings;

namespace Assistant.Bot.Feedback;

internal static class FeedbackExtensions
{
    public static IServiceCollection AddAssistantFeedback(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<FeedbackOptions, FeedbackOptionsValidator>().BindSettings(FeedbackOptions.Section);
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<FeedbackLog>();
        services.AddHostedService<FeedbackPruning>();
        return services;
    }
}
