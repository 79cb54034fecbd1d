namespace Assistant.Tests.Support.Qdrant;

/// <summary>Lets something happen before a request goes out.</summary>
internal sealed class InterruptedHandler(Func<HttpRequestMessage, Task> before) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await before(request);
        return await base.SendAsync(request, cancellationToken);
    }
}
