using Assistant.Retrieval;
using Assistant.Retrieval.Settings;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Hosting;

/// <summary>What every part of the host shares: where it listens, its clock, its letters, its health.</summary>
internal static class HostingExtensions
{
    /// <summary>Health checks with this tag decide whether the assistant can answer.</summary>
    public const string ReadyTag = "ready";

    private const string DefaultUrl = "http://localhost:3978";

    public static WebApplicationBuilder AddAssistantHosting(this WebApplicationBuilder builder)
    {
        string[] addressKeys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (addressKeys.All(key => string.IsNullOrEmpty(builder.WebHost.GetSetting(key))))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptionsWithValidateOnStart<AssistantOptions, AssistantOptionsValidator>()
            .BindSettings(AssistantOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<AssistantOptions>, AssistantAddressValidator>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAssistantRetrieval(provider => provider.GetRequiredService<IOptions<AssistantOptions>>().Value.DataDirectory);
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<LettersHealthCheck>("letters", tags: [ReadyTag]);
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        return builder;
    }

    /// <summary>Checks all options before anything is built from them, so that every error is named at once.</summary>
    /// <exception cref="OptionsValidationException">One group of options holds errors.</exception>
    /// <exception cref="AggregateException">Several groups do.</exception>
    public static void CheckOptions(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
