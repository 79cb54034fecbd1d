using System.Text.Json;
using Assistant.Tests.Conventions;
using Microsoft.Playwright;

namespace Assistant.Tests.EndToEnd;

/// <summary>Looks for barriers with axe-core.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(Path.Combine(Repository.Root, "Assistant.Tests", "Clients", "node_modules", "axe-core", "axe.min.js")));

    /// <returns>Rule and element of every serious or critical finding.</returns>
    public static async Task<IReadOnlyList<string>> SeriousFindingsAsync(IFrame frame)
    {
        await frame.EvaluateAsync(Axe.Value);
        var result = await frame.EvaluateAsync<JsonElement>("() => axe.run(document, { iframes: false })");
        return
        [
            .. from finding in result.GetProperty("violations").EnumerateArray()
               where finding.GetProperty("impact").GetString() is "serious" or "critical"
               from node in finding.GetProperty("nodes").EnumerateArray()
               select $"{finding.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()}",
        ];
    }
}
