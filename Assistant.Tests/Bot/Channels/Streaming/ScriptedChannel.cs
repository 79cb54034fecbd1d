using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Tests.Bot.Channels.Streaming;

/// <summary>A channel that answers as it is told, and then takes everything; it keeps what it received and when.</summary>
internal sealed class ScriptedChannel(TimeProvider clock, IEnumerable<DeliveryRefusal?> outcomes) : IActivityDelivery
{
    private readonly Queue<DeliveryRefusal?> script = new(outcomes);
    private readonly List<(Activity Activity, long At, bool Taken, DeliveryRefusal? Refusal)> received = [];

    public TimeProvider Clock => clock;

    public Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        var refusal = script.TryDequeue(out var next) ? next : null;
        received.Add((activity, clock.GetTimestamp(), refusal is null, refusal));
        return Task.FromResult(refusal is { } reason ? Delivery.RefusedFor(reason) : new Delivery(true, activity.Id ?? $"id{received.Count}"));
    }

    public void AssertGood(string whole)
    {
        var streamed = received.Where(call => Info(call.Activity) is not null).ToList();
        var parts = streamed.Where(call => call.Activity.Type == ActivityTypes.Typing).ToList();
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(part => Info(part.Activity)!.Value.GetProperty("streamSequence").GetInt32()));
        Assert.All(streamed.Zip(streamed.Skip(1)), pair => Assert.True(clock.GetElapsedTime(pair.First.At, pair.Second.At) >= TimeSpan.FromSeconds(1)));
        var texts = parts.Where(part => part.Taken).Select(part => part.Activity.Text!).Where(text => text != "at work").ToList();
        Assert.All(texts.Zip([.. texts.Skip(1), whole]), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.DoesNotContain(parts.SkipLast(1), part => !part.Taken);
        var wholes = received.Where(call => call.Activity.Type == ActivityTypes.Message).ToList();
        Assert.All(wholes, call => Assert.Equal(whole, call.Activity.Text));
        Assert.NotEmpty(wholes);
        Assert.DoesNotContain(wholes.SkipLast(1), call => call.Taken);
        // Nothing is left untried but what would risk showing the answer twice.
        Assert.True(wholes[^1].Taken || wholes[^1].Refusal == DeliveryRefusal.Unreached || wholes[^1].Activity.Id is null);
    }

    private static JsonElement? Info(Activity activity) => activity.Entities?.Cast<JsonElement?>()
        .FirstOrDefault(entity => entity!.Value.GetProperty("type").GetString() == "streaminfo");
}
