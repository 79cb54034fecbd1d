using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.EndToEnd;

/// <summary>With the address of a server set, the same commands and the same bot give the same answers as from the data directory.</summary>
public sealed class LettersOnAServerTests
{
    private static readonly string[] Questions =
    [
        "Wat heeft de minister toegezegd over de opvang van slachtoffers?",
        "What did the minister promise about the porn industry?",
        "Hoeveel slachtoffers zijn er gemeld?",
        "When will the research be finished?",
        "Wat schrijft de minister over ruimtevaart?",
    ];

    [Fact]
    public async Task CommandsAndAnswersAreTheSame()
    {
        await using var server = await QdrantStandIn.StartAsync();
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        var address = ("Qdrant__Endpoint", server.Endpoint.AbsoluteUri);
        await Ingestion.RunAsync(SampleLetters.Folder, here.Path);
        await Ingestion.RunAsync(SampleLetters.Folder, there.Path, address, ("Qdrant__Drain", "00:00:00"));
        Assert.NotEqual(0, server.Collections.Of("kamerbrieven").Count);

        await using var embedded = new AssistantApplication().With("Assistant:DataDirectory", here.Path).Start();
        await using var qdrant = new AssistantApplication().With("Assistant:DataDirectory", there.Path).With("Qdrant:Endpoint", server.Endpoint.AbsoluteUri).Start();
        foreach (var question in Questions)
            Assert.Equal(await AskAsync(embedded, question), await AskAsync(qdrant, question));
    }

    private static async Task<string> AskAsync(AssistantApplication application, string question)
    {
        var answer = await application.Services.GetRequiredService<AnswerQuestion>()(new Question(question), null, CancellationToken.None);
        return JsonSerializer.Serialize(answer);
    }
}
