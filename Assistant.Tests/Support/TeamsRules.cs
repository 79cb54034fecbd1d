using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Tests.Bot.Channels.Rendering;

namespace Assistant.Tests.Support;

/// <summary>What Teams takes and what it refuses, held against one activity as it goes over the wire.</summary>
internal static partial class TeamsRules
{
    private const int LargestMessage = 100 * 1024;

    public static void Check(JsonElement activity)
    {
        Assert.InRange(2 * activity.GetRawText().Length, 1, LargestMessage);
        AssertNoNull(activity);
        var text = Text(activity, "text") ?? "";
        if (Text(activity, "type") == "message")
            Assert.True(text.Length > 0 || activity.TryGetProperty("attachments", out _));
        CheckMarkdown(text);
        CheckStream(activity, text);
        CheckEntities(activity, text);
        CheckActions(activity);
        if (activity.TryGetProperty("channelData", out var data))
            Assert.False(data.TryGetProperty("feedbackLoop", out _) && data.TryGetProperty("feedbackLoopEnabled", out _));
        foreach (var attachment in Items(activity, "attachments"))
            CheckCard(attachment.GetProperty("content"));
    }

    private static void CheckMarkdown(string text)
    {
        var read = new MarkdownReader(text);
        Assert.False(read.HasHtml);
        Assert.False(read.HasImages);
        Assert.All(read.Targets, target => Assert.StartsWith("https://", target, StringComparison.Ordinal));
        // Headings, tables and rules are shown as they are typed.
        Assert.DoesNotMatch(Unreliable(), text);
    }

    private static void CheckStream(JsonElement activity, string text)
    {
        var info = Items(activity, "entities").Where(entity => Text(entity, "type") == "streaminfo").ToList();
        if (info.Count == 0)
            return;
        var part = Assert.Single(info);
        var isFinal = Text(part, "streamType") == "final";
        Assert.Equal(isFinal ? "message" : "typing", Text(activity, "type"));
        Assert.Equal(!isFinal, part.TryGetProperty("streamSequence", out _));
        Assert.NotEmpty(text);
        if (Text(part, "streamType") == "informative")
            Assert.InRange(text.Length, 1, 1000);
    }

    private static void CheckEntities(JsonElement activity, string text)
    {
        var roots = Items(activity, "entities").Where(entity => Text(entity, "type") == "https://schema.org/Message").ToList();
        Assert.InRange(roots.Count, 0, 1);
        var claims = roots.SelectMany(root => Items(root, "citation")).ToList();
        Assert.InRange(claims.Count, 0, 20);
        Assert.Equal(claims.Count, claims.Select(claim => claim.GetProperty("position").GetInt32()).Distinct().Count());
        foreach (var claim in claims)
        {
            Assert.Contains($"[{claim.GetProperty("position").GetInt32()}]", text, StringComparison.Ordinal);
            CheckAppearance(claim.GetProperty("appearance"));
        }

        foreach (var root in roots)
        {
            Assert.Equal(("Message", "https://schema.org", ""), (Text(root, "@type"), Text(root, "@context"), Text(root, "@id")));
            Assert.Equal("AIGeneratedContent", Assert.Single(Items(root, "additionalType")).GetString());
        }
    }

    private static void CheckAppearance(JsonElement shown)
    {
        Assert.InRange(Text(shown, "name")!.Length, 1, 80);
        Assert.InRange(Text(shown, "abstract")!.Length, 1, 160);
        Assert.InRange(Items(shown, "keywords").Count, 0, 3);
        Assert.All(Items(shown, "keywords"), word => Assert.InRange(word.GetString()!.Length, 1, 28));
        Assert.Equal(shown.TryGetProperty("text", out _), shown.TryGetProperty("encodingFormat", out _));
        if (Text(shown, "url") is { } url)
            Assert.StartsWith("https://", url, StringComparison.Ordinal);
        if (Text(shown, "text") is { } card)
        {
            using var read = JsonDocument.Parse(card);
            CheckCard(read.RootElement);
        }
    }

    private static void CheckCard(JsonElement card)
    {
        AssertNoNull(card);
        Assert.Equal(("AdaptiveCard", "1.5"), (Text(card, "type"), Text(card, "version")));
        Assert.NotEmpty(Items(card, "body"));
    }

    private static void CheckActions(JsonElement activity)
    {
        if (!activity.TryGetProperty("suggestedActions", out var suggested))
            return;
        Assert.InRange(Items(suggested, "actions").Count, 1, 3);
        Assert.All(Items(suggested, "actions"), action =>
        {
            Assert.Equal("imBack", Text(action, "type"));
            Assert.NotEmpty(Text(action, "title")!);
            Assert.NotEmpty(Text(action, "value")!);
        });
    }

    private static void AssertNoNull(JsonElement element)
    {
        Assert.NotEqual(JsonValueKind.Null, element.ValueKind);
        if (element.ValueKind == JsonValueKind.Object)
            Assert.All(element.EnumerateObject(), member => AssertNoNull(member.Value));
        else if (element.ValueKind == JsonValueKind.Array)
            Assert.All(element.EnumerateArray(), AssertNoNull);
    }

    private static List<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^(#|\||---|\*\*\*)", RegexOptions.Multiline)]
    private static partial Regex Unreliable();
}
