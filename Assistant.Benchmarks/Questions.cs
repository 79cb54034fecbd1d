namespace Assistant.Benchmarks;

/// <summary>Questions of the usual lengths, in both languages.</summary>
internal static class Questions
{
    public static IReadOnlyList<string> Dutch { get; } =
    [
        "Wat heeft de minister toegezegd over de opvang van slachtoffers van mensenhandel?",
        "Wanneer komt het wetsvoorstel in consultatie?",
        "arbeidsuitbuiting aanpak gemeenten",
        "Hoeveel geld gaat er naar de politie?",
    ];

    public static IReadOnlyList<string> English { get; } =
    [
        "What did the minister promise about shelter for victims of human trafficking?",
        "When will the bill be sent out for consultation?",
        "labour exploitation approach of municipalities",
        "How much money goes to the police?",
    ];
}
