using Assistant.Bot.Answering;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Assistant.Bot.Conversations;

internal static class ConversationsExtensions
{
    public static IServiceCollection AddAssistantConversations(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TurnOptions, TurnOptionsValidator>().BindConfiguration(TurnOptions.Section);
        // The host outwaits the longest drain, and then has time to close its connections.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(45));
        services.TryAddSingleton<Answerer>();
        services.TryAddSingleton<AnswerQuestion>(provider =>
        {
            var answerer = provider.GetRequiredService<Answerer>();
            return (question, _, cancellationToken) => answerer.AnswerAsync(question, cancellationToken);
        });
        services.AddSingleton<SeenActivities>();
        services.AddSingleton<GreetedConversations>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<TurnIntake>();
        services.AddSingleton<LastAnswers>();
        services.AddSingleton<QuestionTurn>();
        services.AddSingleton<SourcesTurn>();
        services.AddSingleton<TurnHandler>();
        services.AddHostedService<TurnWorker>();
        return services;
    }
}
