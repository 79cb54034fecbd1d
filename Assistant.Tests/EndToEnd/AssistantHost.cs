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

    private AssistantHost(string dataDirectory) => this.dataDirectory = dataDirectory;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public static AssistantHost Start(string dataDirectory)
    {
        var host = new AssistantHost(dataDirectory);
        host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        host.StartServer();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("Assistant:DataDirectory", dataDirectory);
}
