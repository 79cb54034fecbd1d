using System.Net;
using Assistant.Bot.Answering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.EndToEnd;

/// <summary>The whole bot, as it starts on a developer's machine, on a free port of it.</summary>
internal sealed class AssistantHost : WebApplicationFactory<Answerer>
{
    private readonly string dataDirectory;
    private readonly string[] embeddedBy;

    private AssistantHost(string dataDirectory, string[] embeddedBy)
    {
        this.dataDirectory = dataDirectory;
        this.embeddedBy = embeddedBy;
    }

    public Uri Address => new(Services.GetRequiredService<IServer>().Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <param name="dataDirectory">Holds the letters, and the conversations of hosts that ran before.</param>
    /// <param name="port">A port that an earlier host had; 0 for a free one.</param>
    /// <param name="embeddedBy">Origins of sites that may show the widget.</param>
    public static AssistantHost Start(string dataDirectory, int port = 0, params string[] embeddedBy)
    {
        var host = new AssistantHost(dataDirectory, embeddedBy);
        host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        host.StartServer();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Assistant:DataDirectory", dataDirectory);
        foreach (var (place, origin) in embeddedBy.Index())
            builder.UseSetting($"Widget:AllowedOrigins:{place}", origin);
    }
}
