namespace Assistant.Bot.Feedback;

internal static class FeedbackExtensions
{
    public static IServiceCollection AddAssistantFeedback(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<FeedbackOptions, FeedbackOptionsValidator>().BindConfiguration(FeedbackOptions.Section);
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<FeedbackLog>();
        services.AddHostedService<FeedbackPruning>();
        return services;
    }
}
