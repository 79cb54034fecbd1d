namespace Assistant.Retrieval.Embedding;

/// <summary>Waits for all of an answer, so that one that breaks off half-way or comes too slowly is tried again like one that never came.</summary>
internal sealed class WholeAnswerHandler : DelegatingHandler
{
    private const long MostBytes = 256L * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
