using System.Text.RegularExpressions;

namespace Assistant.Tests.Conventions;

/// <summary>Rules for every text file. The patterns are written so that they do not match themselves.</summary>
internal static partial class TextRules
{
    public static IEnumerable<Offence> NoMachinePath(string path, string text) =>
        Find(MachinePath(), path, text, "a path of one machine");

    public static IEnumerable<Offence> NoRegistryHost(string path, string text) =>
        Find(RegistryHost(), path, text, "the address of a package registry");

    [GeneratedRegex(@"(?<![\w.$}/-])/(work|tmp|root|home|Users)/|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.npmjs\.|registry\.yarnpkg\.|api\.nuget\.|deb\.debian\.|archive\.ubuntu\.|files\.pythonhosted\.")]
    private static partial Regex RegistryHost();

    private static IEnumerable<Offence> Find(Regex pattern, string path, string text, string what) =>
        pattern.Matches(text).Select(match =>
            new Offence(path, text.AsSpan(0, match.Index).Count('\n') + 1, $"{what}: {match.Value}"));
}
