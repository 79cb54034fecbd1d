using Assistant.Bot.Answering;
using Assistant.Bot.Answering.Drafting;
using Assistant.Bot.Answering.Modelling;
using Assistant.Bot.Answering.Suggesting;
using Assistant.Bot.Conversations.HandingOver;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

internal static class ConversationsExtensions
{
    public static IServiceCollection AddAssistantConversations(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TurnOptions, TurnOptionsValidator>().BindSettings(TurnOptions.Section);
        // The host outwaits the longest drain, and then has time to close its connections.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(45));
        services.TryAddSingleton<Answerer>();
        services.AddSingleton<Suggester>();
        services.AddAssistantMemory();
        services.AddSingleton(provider => new Dialogue(
            provider.GetRequiredService<Answerer>(),
            provider.GetRequiredService<ConversationMemory>(),
            provider.GetRequiredService<Suggester>(),
            provider.GetRequiredService<IOptions<ChatOptions>>().Value.IsConfigured ? provider.GetRequiredService<ModelMode>() : null));
        services.TryAddSingleton<AnswerQuestion>(provider =>
        {
            var dialogue = provider.GetRequiredService<Dialogue>();
            var meters = provider.GetRequiredService<ProofMeters>();
            return async (question, grew, cancellationToken) =>
            {
                var given = await dialogue.AnswerAsync(question, grew, cancellationToken);
                meters.Answered(given);
                return given;
            };
        });
        services.AddSingleton<SeenActivities>();
        services.AddSingleton<GreetedConversations>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<Notices>();
        services.AddHostedService(provider => provider.GetRequiredService<Notices>());
        services.AddSingleton<TurnIntake>();
        services.AddSingleton<LastAnswers>();
        services.AddSingleton<AnswerTurn>();
        services.AddSingleton<SourcesTurn>();
        services.AddSingleton<TurnHandler>();
        services.AddAssistantHandOver();
        services.AddHostedService<TurnWorker>();
        return services;
    }
}
