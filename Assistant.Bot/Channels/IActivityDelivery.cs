using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels;

/// <summary>Brings one of the assistant's activities to the conversation that it names.</summary>
internal interface IActivityDelivery
{
    /// <summary>An activity that has an id already takes the place of the one that the channel knows by it.</summary>
    /// <returns>Whether the channel took it; a refusal is logged where it happens and is not thrown.</returns>
    Task<Delivery> DeliverAsync(Activity activity, CancellationToken cancellationToken);
}
