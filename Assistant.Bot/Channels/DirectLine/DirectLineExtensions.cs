using Assistant.Retrieval.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

internal static class DirectLineExtensions
{
    public const string Prefix = "/v3/directline";
    public const string ConversationParameter = "conversationId";

    private const string CorsPolicy = "directline";

    public static IServiceCollection AddAssistantDirectLine(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>()
            .BindSettings(DirectLineOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) => options.OpenTokens ??= environment.IsDevelopment());
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineValuesValidator>();
        services.AddCors();
        services.AddDirectLineLimits();
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, directLine) =>
            cors.AddPolicy(CorsPolicy, policy => policy
                .WithOrigins([.. directLine.Value.AllowedOrigins])
                .WithMethods("GET", "POST")
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")));
        services.AddSingleton<SigningKey>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<SharedRedis>();
        services.AddSingleton<IUsedTickets>(provider => IsShared(provider)
            ? ActivatorUtilities.CreateInstance<RedisUsedTickets>(provider)
            : ActivatorUtilities.CreateInstance<UsedTickets>(provider));
        services.AddSingleton<IConversationLog>(provider => IsShared(provider)
            ? ActivatorUtilities.CreateInstance<RedisConversationLog>(provider)
            : ActivatorUtilities.CreateInstance<ConversationLog>(provider));
        services.AddSingleton(provider =>
            new RecentActivities(provider.GetRequiredService<IOptions<DirectLineOptions>>().Value.CacheMegabytes * 1024L * 1024));
        services.AddSingleton<LateConversations>();
        services.AddSingleton<DirectLineConversations>();
        services.AddHostedService<ConversationPruning>();
        services.AddHostedService<ConversationFollowing>();
        services.AddHostedService<LateStoring>();
        services.AddSingleton<DirectLineDelivery>();
        services.AddSingleton<ConversationGrants>();
        services.AddSingleton<OriginCheck>();
        services.AddSingleton<TokenCalls>();
        services.AddSingleton<ConversationCalls>();
        services.AddSingleton<PostCall>();
        services.AddSingleton<StreamCall>();
        return services;
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.OpenTokens == true)
                Log.OpenTokensAllowed(app.Logger);
        });
        var open = app.MapGroup(Prefix).RequireCors(CorsPolicy).RequireRateLimiting(DirectLineLimits.PerAddress).AddEndpointFilter<RouteGroupBuilder, LogAway>();
        open.MapPost("/tokens/generate", (HttpContext context, TokenCalls calls, CancellationToken cancellationToken) =>
            calls.GenerateAsync(context, cancellationToken));
        // The browser's WebSocket cannot send headers: the ticket in its address takes the token's place.
        // Over HTTP/2 a browser opens a WebSocket with CONNECT.
        open.MapMethods(
            $"/conversations/{{{ConversationParameter}}}/stream",
            [HttpMethods.Get, HttpMethods.Connect],
            (HttpContext context, StreamCall call, string? watermark, string? t, CancellationToken cancellationToken) =>
                call.OpenAsync(context, watermark, t, cancellationToken));
        MapGuarded(open.MapGroup("").AddEndpointFilter<RouteGroupBuilder, DirectLineGate>());
    }

    private static bool IsShared(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DirectLineOptions>>().Value.Redis is not null;

    private static void MapGuarded(RouteGroupBuilder guarded)
    {
        const string Conversation = $"/conversations/{{{ConversationParameter}}}";
        guarded.MapPost("/tokens/refresh", (HttpContext context, TokenCalls calls) => calls.Refresh(context));
        guarded.MapPost("/conversations", (HttpContext context, ConversationCalls calls, CancellationToken cancellationToken) =>
            calls.StartAsync(context, cancellationToken));
        guarded.MapGet(Conversation, (HttpContext context, ConversationCalls calls, string? watermark, CancellationToken cancellationToken) =>
            calls.ReconnectAsync(context, watermark, cancellationToken));
        guarded.MapGet(Conversation + "/activities", (HttpContext context, ConversationCalls calls, string? watermark, CancellationToken cancellationToken) =>
            calls.ReadAsync(context, watermark, cancellationToken));
        guarded.MapPost(Conversation + "/activities", (HttpContext context, PostCall call, CancellationToken cancellationToken) =>
            call.PostAsync(context, cancellationToken)).RequireRateLimiting(DirectLineLimits.PerConversation);
        guarded.MapPost(Conversation + "/upload", () => PostCall.RefuseUpload());
    }
}
