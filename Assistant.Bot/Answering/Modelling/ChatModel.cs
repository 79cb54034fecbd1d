using System.ClientModel;
using Assistant.Bot.Answering.Prompting;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Puts prompts to the configured language model and reads what it says as it comes.</summary>
internal sealed class ChatModel
{
    private readonly Kernel kernel;
    private readonly ModelCircuit circuit;
    private readonly ChatOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<ChatModel> log;
    private readonly Dictionary<PromptName, KernelFunction> prompts;

    public ChatModel(Kernel kernel, ModelCircuit circuit, IOptions<ChatOptions> options, TimeProvider clock, ILogger<ChatModel> log)
    {
        this.kernel = kernel;
        this.circuit = circuit;
        this.options = options.Value;
        this.clock = clock;
        this.log = log;
        var directory = PromptFolder.Resolve(this.options.PromptDirectory);
        prompts = PromptName.All.ToDictionary(name => name, name => PromptFolder.Load(directory, name));
    }

    /// <returns>The time for all calls of one question; to be disposed when it is answered.</returns>
    public ModelBudget NewBudget() => new(options.AnswerTimeout, clock);

    /// <param name="prompt">Which prompt.</param>
    /// <param name="arguments">A value for each of its variables.</param>
    /// <param name="read">Takes the words as they come; false when it needs no more.</param>
    /// <param name="budget">The time that is left.</param>
    /// <param name="cancellationToken">The turn was given up; only then this throws.</param>
    public Task<ModelOutcome> AskAsync(PromptName prompt, KernelArguments arguments, Func<string, ValueTask<bool>> read, ModelBudget budget, CancellationToken cancellationToken) =>
        circuit.RunAsync(token => ReadAsync(prompts[prompt], arguments, read, budget, token), cancellationToken);

    /// <returns>The first line that the model writes; null when it writes none in time.</returns>
    public async Task<string?> AskLineAsync(PromptName prompt, KernelArguments arguments, ModelBudget budget, CancellationToken cancellationToken)
    {
        var line = new ModelLine();
        var outcome = await AskAsync(prompt, arguments, words => ValueTask.FromResult(line.Take(words)), budget, cancellationToken);
        return outcome is ModelOutcome.Finished or ModelOutcome.Stopped ? line.Text : null;
    }

    private async ValueTask<ModelOutcome> ReadAsync(KernelFunction prompt, KernelArguments arguments, Func<string, ValueTask<bool>> read, ModelBudget budget, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(options.FirstTokenTimeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token, budget.Token);
        var (any, finished) = (false, false);
        await using var parts = prompt.InvokeStreamingAsync<StreamingChatMessageContent>(kernel, arguments, limit.Token).GetAsyncEnumerator(limit.Token);
        while (await NextAsync(parts, cancellationToken))
        {
            silence.CancelAfter(options.FirstTokenTimeout);
            finished |= parts.Current.Metadata?.GetValueOrDefault("FinishReason") is "Stop" or "stop";
            if (parts.Current.Content is not { Length: > 0 } words)
            {
                continue;
            }

            any = true;
            if (!await read(words))
            {
                return ModelOutcome.Stopped;
            }
        }

        return finished ? ModelOutcome.Finished : any ? ModelOutcome.Broken : ModelOutcome.Unavailable;
    }

    // What goes wrong here went wrong in the service or on the way to it; faults in reading its words are ours and go on.
    private async ValueTask<bool> NextAsync(IAsyncEnumerator<StreamingChatMessageContent> parts, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.MoveNextAsync();
        }
        catch (Exception fault) when (IsOfTheService(fault) && !cancellationToken.IsCancellationRequested)
        {
            Log.ModelFailed(log, fault is OperationCanceledException ? "it took too long" : fault.GetType().Name);
            return false;
        }
    }

    // The call that failed or was given up (HTTP, sign-in), and events that are not JSON, or JSON of another shape than the
    // client reads: it looks at neither the kind of a value nor whether there is one, so that "data: null" is its null reference.
    private static bool IsOfTheService(Exception fault) =>
        fault is OperationCanceledException or HttpOperationException or HttpRequestException or ClientResultException or IOException
            or Polly.ExecutionRejectedException or Azure.Identity.AuthenticationFailedException
            or System.Text.Json.JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException;
}
