using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;

namespace Assistant.Bot.Answering.Prompting;

/// <summary>Reads prompts from their folders and says what is wrong with them.</summary>
internal static partial class PromptFolder
{
    private const string TemplateFile = "skprompt.txt";
    private const string ConfigurationFile = "config.json";

    /// <returns>The full path of the prompts: as given, or beside the program.</returns>
    public static string Resolve(string directory) => Path.GetFullPath(directory, AppContext.BaseDirectory);

    /// <returns>One line per fault, each naming the file; empty when all prompts can be used.</returns>
    public static IReadOnlyList<string> FaultsIn(string directory) => [.. PromptName.All.SelectMany(name => Read(directory, name).Faults)];

    /// <exception cref="InvalidDataException">The prompt cannot be used; the message says why.</exception>
    public static KernelFunction Load(string directory, PromptName name)
    {
        var (configuration, faults) = Read(directory, name);
        return configuration is not null && faults.Count == 0
            ? KernelFunctionFactory.CreateFromPrompt(configuration)
            : throw new InvalidDataException(string.Join(' ', faults));
    }

    private static (PromptTemplateConfig? Configuration, IReadOnlyList<string> Faults) Read(string directory, PromptName name)
    {
        var templatePath = Path.Combine(directory, name.Folder, TemplateFile);
        var configurationPath = Path.Combine(directory, name.Folder, ConfigurationFile);
        var missing = new[] { templatePath, configurationPath }.Where(path => !File.Exists(path)).Select(path => $"The prompt file {path} is missing.").ToList();
        if (missing.Count > 0)
        {
            return (null, missing);
        }

        try
        {
            var configuration = PromptTemplateConfig.FromJson(File.ReadAllText(configurationPath));
            configuration.Name ??= name.Folder;
            configuration.Template = File.ReadAllText(templatePath);
            return (configuration, Faults(configuration, name, templatePath, configurationPath));
        }
        catch (Exception fault) when (fault is JsonException or IOException or ArgumentException or UnauthorizedAccessException)
        {
            return (null, [$"The prompt {configurationPath} cannot be read: {fault.Message}"]);
        }
    }

    private static List<string> Faults(PromptTemplateConfig configuration, PromptName name, string templatePath, string configurationPath)
    {
        var faults = new List<string>();
        var used = Placeholders().Matches(configuration.Template).Select(placeholder => placeholder.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        AddDifferences(faults, used, name.Variables, templatePath);
        AddDifferences(faults, configuration.InputVariables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal), name.Variables, configurationPath);
        if (Placeholders().Replace(configuration.Template, "").Contains("{{", StringComparison.Ordinal))
        {
            faults.Add($"{templatePath} holds an expression that is no plain variable such as {{{{$question}}}}.");
        }

        // A variable of these would be read as markup instead of as text.
        if (configuration.AllowDangerouslySetContent || configuration.InputVariables.Any(variable => variable.AllowDangerouslySetContent))
        {
            faults.Add($"{configurationPath} lets values in unescaped (allow_dangerously_set_content).");
        }

        return faults;
    }

    private static void AddDifferences(List<string> faults, HashSet<string> found, IReadOnlyList<string> supplied, string path)
    {
        faults.AddRange(supplied.Where(variable => !found.Contains(variable)).Select(variable => $"{path} does not use the variable {variable}."));
        faults.AddRange(found.Except(supplied, StringComparer.Ordinal).Select(variable => $"{path} uses the variable {variable}, which is not supplied."));
    }

    [GeneratedRegex(@"\{\{\s*\$(?<name>\w+)\s*\}\}")]
    private static partial Regex Placeholders();
}
