using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Tests.Bot.Channels.Activities;

public sealed class ActivityTests
{
    [Fact]
    public void WhatIsNotUnderstoodIsKept()
    {
        const string Json = """{"type":"message","from":{"id":"u","aadObjectId":"x"},"channelData":{"a":1},"value":{"b":[2]},"importance":"high"}""";
        var activity = JsonSerializer.Deserialize(Json, ProtocolJson.Wire.Activity)!;
        var written = JsonSerializer.SerializeToElement(activity with { Text = "é “x”" }, ProtocolJson.Wire.Activity);
        Assert.Equal("x", written.GetProperty("from").GetProperty("aadObjectId").GetString());
        Assert.Equal("""{"b":[2]}""", written.GetProperty("value").GetRawText());
        Assert.Equal("high", written.GetProperty("importance").GetString());
        Assert.Equal(["type", "from", "text", "channelData", "value", "importance"], written.EnumerateObject().Select(member => member.Name));
        Assert.Contains("é “x”", JsonSerializer.Serialize(activity with { Text = "é “x”" }, ProtocolJson.Wire.Activity));
    }

    [Fact]
    public void AReplyTakesPlainValuesBackAndNoNulls()
    {
        const string Json = """{"from":{"id":"u","aadObjectId":null,"a":"x","b":{"c":null}},"recipient":{"id":"b","x":null},"conversation":{"id":"c","isGroup":true,"d":null}}""";
        var reply = JsonSerializer.Deserialize(Json, ProtocolJson.Wire.Activity)!.CreateReply("message");
        Assert.Equal(
            """{"type":"message","from":{"id":"b","role":"bot"},"recipient":{"id":"u","a":"x"},"conversation":{"id":"c","isGroup":true}}""",
            JsonSerializer.Serialize(reply, ProtocolJson.Wire.Activity));
    }
}
