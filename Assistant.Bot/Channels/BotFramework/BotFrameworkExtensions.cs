using Assistant.Bot.Channels.BotFramework.Authentication;
using Assistant.Retrieval.Settings;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework;

internal static class BotFrameworkExtensions
{
    private const int LargestAnswer = 64 * 1024;

    private static readonly TimeSpan LoginTime = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddAssistantBotFramework(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<BotFrameworkOptions, BotFrameworkOptionsValidator>()
            .BindSettings(BotFrameworkOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) => options.AllowAnonymous ??= options.AppId is null && environment.IsDevelopment());
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkRulesValidator>();
        services.AddHttpClient(TokenKeys.ClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<CallerTokens>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<ActivityCheck>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<MessageIntake>();
        services.AddHttpClient(LoginClients.ClientName, http => http.Timeout = LoginTime);
        services.AddSingleton<LoginClients>();
        services.AddSingleton<BotToken>();
        services.AddTransient<BearerHandler>();
        services.AddSingleton<ShutOutConversations>();
        services.AddHttpClient<ConnectorClient>(http =>
            {
                // The resilience pipeline keeps time, with a limit per call and one over all.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = LargestAnswer;
                http.DefaultRequestHeaders.UserAgent.ParseAdd("LetterAssistant/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry a reply, and the token with it, to where nobody vouched for.
                AllowAutoRedirect = false,
                Proxy = new OutwardProxy(),
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddResilienceHandler("connector", ConnectorResilience.Add);
        // Innermost, so that a call that is tried again shows the token of that moment.
        services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler<BearerHandler>();
        return services;
    }

    public static void MapMessages(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.AllowAnonymous == true)
                Log.AnonymousAllowed(app.Logger);
        });
        app.MapPost("/api/messages", (HttpContext context, MessageIntake intake, ConnectorClient connector, CancellationToken cancellationToken) =>
            intake.ReceiveAsync(context, connector, cancellationToken));
    }
}
