using Assistant.Bot;
using Assistant.Bot.Answering;
using Assistant.Bot.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support;

/// <summary>The real host on a free loopback port, over an empty data directory.</summary>
internal sealed class AssistantApplication : WebApplicationFactory<AssistantOptions>
{
    private readonly string ownFolder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Dictionary<string, string?> settings;

    private readonly List<Action<IServiceCollection>> services = [];
    private string environment = "Development";

    public AssistantApplication() => settings = new()
    {
        ["urls"] = "http://127.0.0.1:0",
        ["Assistant:DataDirectory"] = ownFolder,
    };

    public Uri Address { get; private set; } = new("http://localhost");

    public AssistantApplication With(string setting, string? value)
    {
        settings[setting] = value;
        return this;
    }

    public AssistantApplication InEnvironment(string name)
    {
        environment = name;
        return this;
    }

    public AssistantApplication Answering(Func<Question, CancellationToken, Task<Answer>> answer) =>
        Answering((question, _, cancellationToken) => answer(question, cancellationToken));

    public AssistantApplication Answering(AnswerQuestion answer)
    {
        services.Add(collection => collection.AddSingleton(answer));
        return this;
    }

    public AssistantApplication At(TimeProvider clock)
    {
        services.Add(collection => collection.AddSingleton(clock));
        return this;
    }

    /// <summary>As in production, registered with Microsoft, whose hosts are on this machine.</summary>
    public AssistantApplication RegisteredWith(LocalMicrosoft microsoft)
    {
        services.Add(microsoft.TakeOver);
        return InEnvironment("Production")
            .With("BotFramework:AppId", LocalMicrosoft.AppId)
            .With("BotFramework:AppPassword", "secret")
            .With("BotFramework:RetryPause", "00:00:00.005");
    }

    /// <summary>Starts listening; from then on <see cref="Address"/> and clients are good.</summary>
    public AssistantApplication Start()
    {
        UseKestrel();
        StartServer();
        Address = ClientOptions.BaseAddress;
        return this;
    }

    /// <summary>A client on a connection of its own.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // Several hosts may follow each other on one folder; the one of its own goes with the host.
        if (Directory.Exists(ownFolder))
            Directory.Delete(ownFolder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        foreach (var (setting, value) in settings)
            builder.UseSetting(setting, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(collection => services.ForEach(change => change(collection)));
    }
}
