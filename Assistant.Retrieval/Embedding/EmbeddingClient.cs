using System.ClientModel;
using System.Net;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Polly;

namespace Assistant.Retrieval.Embedding;

/// <summary>Asks the service for vectors and takes nothing from it that is not what was asked.</summary>
internal sealed class EmbeddingClient(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingModel model)
{
    public EmbeddingModel Model => model;

    /// <returns>A vector of length 1 for every text, in their order.</returns>
    /// <exception cref="EmbeddingFault">The service is away, refuses, or sends something else than vectors of the model.</exception>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        GeneratedEmbeddings<Embedding<float>> made;
        try
        {
            made = await generator.GenerateAsync(texts, cancellationToken: cancellationToken);
        }
        catch (Exception fault) when (IsOfTheService(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new EmbeddingFault(Explain(fault), fault) { IsOfTexts = IsOfTexts(StatusOf(fault)) };
        }

        return made.Count == texts.Count
            ? [.. made.Select(embedding => Checked(embedding.Vector.Span))]
            : throw new EmbeddingFault($"The embedding service sent {made.Count} vectors for {texts.Count} texts.");
    }

    private float[] Checked(ReadOnlySpan<float> vector)
    {
        if (vector.Length != model.Dimension)
        {
            throw new EmbeddingFault($"The embedding model {model.Name} sent a vector of {vector.Length} dimensions instead of {model.Dimension}. Set Embedding:Dimension to {vector.Length} if that is right.");
        }

        return UnitVector.Of(vector) ?? throw new EmbeddingFault($"The embedding model {model.Name} sent a vector that is not one: its numbers are 0 or not finite.");
    }

    private static HttpStatusCode? StatusOf(Exception fault) =>
        fault is HttpOperationException answered ? answered.StatusCode : fault is ClientResultException { Status: > 0 } refused ? (HttpStatusCode)refused.Status : null;

    private static bool IsOfTexts(HttpStatusCode? status) => status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity;

    private string Explain(Exception fault)
    {
        var status = StatusOf(fault);
        return status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "The embedding service refuses the key or identity: check Embedding:ApiKey.",
            HttpStatusCode.NotFound => $"The embedding service does not know the address or the model '{model.Name}': check Embedding:Endpoint and Embedding:Model.",
            _ when IsOfTexts(status) =>
                $"The embedding service refuses the texts ({(int)status!}): they may be too long or too many for it; lower Embedding:MaximumLength or Embedding:BatchSize.",
            HttpStatusCode.TooManyRequests => "The embedding service gets too many requests and went on saying so (429).",
            { } other => $"The embedding service failed ({(int)other}).",
            null when fault is HttpRequestException or IOException or ClientResultException => "The embedding service cannot be reached, or breaks off its answers: check Embedding:Endpoint.",
            null when fault is OperationCanceledException or TimeoutException or ExecutionRejectedException => "The embedding service took too long.",
            null when fault is Azure.Identity.AuthenticationFailedException => "This machine has no identity that opens the embedding service.",
            null => $"The embedding service sent something that is no list of vectors ({fault.GetType().Name}).",
        };
    }

    // Whatever a service can do wrong on the wire; faults of our own go on.
    private static bool IsOfTheService(Exception fault) =>
        fault is OperationCanceledException or HttpRequestException or HttpOperationException or ClientResultException or KernelException
            or IOException or TimeoutException or System.Text.Json.JsonException or InvalidOperationException or FormatException or ArgumentException
            or ExecutionRejectedException or Azure.Identity.AuthenticationFailedException or KeyNotFoundException or NullReferenceException
            or NotSupportedException or IndexOutOfRangeException or OverflowException or AggregateException;
}
