namespace Assistant.Bot.Answering.Prompting;

/// <summary>A prompt, by its folder and by the variables that the code supplies.</summary>
internal sealed record PromptName(string Folder, IReadOnlyList<string> Variables)
{
    public static PromptName Answer { get; } = new("answer", ["language", "passages", "history", "remarks", "question"]);

    public static PromptName Rewrite { get; } = new("rewrite", ["language", "history", "question"]);

    public static PromptName SearchWords { get; } = new("search-words", ["question"]);

    public static IReadOnlyList<PromptName> All { get; } = [Answer, Rewrite, SearchWords];
}
