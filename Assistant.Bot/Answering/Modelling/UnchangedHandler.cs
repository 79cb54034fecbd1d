namespace Assistant.Bot.Answering.Modelling;

/// <summary>Sends requests on as they are, for a service that a key opens, or nothing.</summary>
internal sealed class UnchangedHandler : DelegatingHandler;
