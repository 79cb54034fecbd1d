using System.Net;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>The proxy that this machine is set up with, except for replies that stay on this machine.</summary>
internal sealed class OutwardProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => Loopback.Is(host) || HttpClient.DefaultProxy.IsBypassed(host);
}
