using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support;

/// <summary>
/// Stands in for Microsoft's hosts on this machine: token keys, token endpoint and the Teams connector, under their own
/// names and over TLS, so that the assistant runs with the settings that it has in production.
/// </summary>
internal sealed class LocalMicrosoft : IAsyncDisposable
{
    public const string AppId = "0b5a6f2e-3c1d-4e8f-9a7b-112233445566";
    public const string TenantId = "7d1f0c52-86a4-4d3e-b7c9-665544332211";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private static readonly Lazy<X509Certificate2> Certificate = new(SomeCertificate.New);

    private readonly WebApplication host;
    private int plainPort;
    private int securePort;
    private int keyFetches;
    private int issued;

    private LocalMicrosoft(FakeConnector connector)
    {
        Connector = connector;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate.Value));
        });
        host = builder.Build();
        host.Run(AnswerAsync);
    }

    public TokenIssuer Tokens { get; } = new();

    /// <summary>The Teams connector.</summary>
    public FakeConnector Connector { get; }

    public bool KeysAreDown { get; set; }

    public bool TokensAreDown { get; set; }

    public int KeyFetches => keyFetches;

    /// <summary>What the assistant sent to get tokens of its own.</summary>
    public ConcurrentQueue<TokenRequest> TokenRequests { get; } = new();

    public Uri Keys => new($"http://127.0.0.1:{plainPort}/v1/.well-known/openidconfiguration");

    /// <summary>As <see cref="Keys"/>, of the authority that signs the Emulator's tokens.</summary>
    public Uri EmulatorKeys => new($"http://127.0.0.1:{plainPort}/emulator/.well-known/openid-configuration");

    public static async Task<LocalMicrosoft> StartAsync()
    {
        var local = new LocalMicrosoft(await FakeConnector.StartAsync());
        await local.host.StartAsync();
        var addresses = local.host.Urls.Select(url => new Uri(url)).ToDictionary(url => url.Scheme, url => url.Port);
        (local.plainPort, local.securePort) = (addresses["http"], addresses["https"]);
        return local;
    }

    /// <summary>Leads every outgoing call of the assistant here, whatever host it names.</summary>
    public void TakeOver(IServiceCollection services) => services.ConfigureAll<HttpClientFactoryOptions>(options =>
        options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = NewHandler()));

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.Value.GetCertHashString() },
        ConnectCallback = async (context, cancellationToken) =>
        {
            var (name, port) = context.DnsEndPoint.Port switch
            {
                443 => ("127.0.0.1", securePort),
                80 => ("127.0.0.1", plainPort),
                var other => (context.DnsEndPoint.Host, other),
            };
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(name, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.Contains("/.well-known/", StringComparison.Ordinal) || path.EndsWith("/keys", StringComparison.Ordinal))
            return AnswerKeysAsync(context, path);
        return path.EndsWith("/token", StringComparison.Ordinal) ? AnswerTokenAsync(context) : Connector.TakeAsync(context);
    }

    private async Task AnswerKeysAsync(HttpContext context, string path)
    {
        if (KeysAreDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var emulator = context.Request.Host.Host.StartsWith("login.microsoftonline.", StringComparison.Ordinal)
            || path.StartsWith("/emulator/", StringComparison.Ordinal);
        if (path.EndsWith("/keys", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref keyFetches);
            await context.Response.WriteAsJsonAsync(emulator ? Tokens.EmulatorKeys() : Tokens.ConnectorKeys());
        }
        else
        {
            var address = $"{context.Request.Scheme}://{context.Request.Host}{(emulator ? "/emulator" : "")}/keys";
            await context.Response.WriteAsJsonAsync(new { issuer = "https://api.botframework.com", jwks_uri = address });
        }
    }

    private async Task AnswerTokenAsync(HttpContext context)
    {
        if (TokensAreDown)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = "unauthorized_client", error_description = "no such bot" });
            return;
        }

        var form = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString())
            : context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        TokenRequests.Enqueue(new TokenRequest(context.Request.Host.Host + context.Request.Path, form));
        await context.Response.WriteAsJsonAsync(new
        {
            token_type = "Bearer",
            expires_in = 3600,
            expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
            access_token = $"token-{Interlocked.Increment(ref issued)}",
        });
    }
}
