using Assistant.Retrieval.Settings;

namespace Assistant.Bot.Conversations.HandingOver;

internal static class HandOverExtensions
{
    public static IServiceCollection AddAssistantHandOver(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<HandOverOptions, HandOverOptionsValidator>().BindSettings(HandOverOptions.Section);
        services.AddSingleton<OpenTurns>();
        services.AddSingleton<ReplyRoutes>();
        services.AddSingleton<TurnResumer>();
        services.AddHostedService<TurnResumption>();
        return services;
    }
}
