using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Retrieval.Storing.Qdrant.Protocol;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class FilterConditionsTests
{
    private static readonly List<LetterHead> Thousands = [.. Enumerable.Range(0, 3000).Select(number => Some.Head($"2099D{number:D5}") with
    {
        Date = new DateOnly(2023, 1, 1).AddDays(number % 700),
        Signatory = new Signatory("Minister van Justitie en Veiligheid", number % 2 == 0 ? "D. Yeşilgöz-Zegerius" : "F. Grapperhaus"),
        Kind = number % 3 == 0 ? "Motie" : "Brief regering",
    })];

    [Fact]
    public void AFilterStaysSmallHoweverManyLettersItAdmits()
    {
        var filter = new PassageFilter { From = new DateOnly(2023, 1, 1), SignedBy = "minister", Kinds = ["motie"], Dossiers = ["99638"] };

        var conditions = FilterConditions.Of(filter, Thousands).ToList();

        Assert.Equal(["date", "dossiers", "ministers", "paper"], conditions.Select(condition => condition.Key));
        Assert.All(conditions, condition => Assert.InRange(condition.Match?.Any?.Count ?? 0, 0, 2));
    }

    [Fact]
    public void NamesAndKindsAreAskedForAsTheyAreStored()
    {
        var passage = FilterConditions.Filled(new PointPayload(), Thousands[0]);

        var conditions = FilterConditions.Of(new PassageFilter { SignedBy = "yesilgoz", Kinds = ["mot"] }, Thousands).ToList();

        Assert.Equal(passage.Ministers, conditions[0].Match!.Any);
        Assert.Equal([passage.Paper!], conditions[1].Match!.Any!);
    }

    [Fact]
    public void WhatMeansTooManyValuesIsRefusedInWords()
    {
        var letters = Enumerable.Range(0, 6000).Select(number => Some.Head() with { Signatory = new Signatory("Lid", $"Naam {number}") }).ToList();

        var fault = Assert.Throws<QdrantFault>(() => FilterConditions.Of(new PassageFilter { SignedBy = "naam" }, letters).ToList());

        Assert.Contains("6000", fault.Message, StringComparison.Ordinal);
    }
}
