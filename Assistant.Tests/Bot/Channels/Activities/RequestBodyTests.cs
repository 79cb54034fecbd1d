using Assistant.Bot.Channels.Activities;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Bot.Channels.Activities;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(StatusCodes.Status400BadRequest)]
    [InlineData(StatusCodes.Status408RequestTimeout)]
    [InlineData(StatusCodes.Status413PayloadTooLarge)]
    public async Task ABodyThatBreaksOffIsRefusedAndNoFault(int status)
    {
        var context = new DefaultHttpContext { Request = { ContentType = "application/json", Body = new BrokenStream(status) } };
        var body = await RequestBody<Activity>.ReadAsync(context.Request, ProtocolJson.Wire.Activity, CancellationToken.None);
        Assert.Null(body.Value);
        Assert.Equal(status, Assert.IsAssignableFrom<IStatusCodeHttpResult>(body.Refusal).StatusCode);
    }

    private sealed class BrokenStream(int status) : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new BadHttpRequestException("The client hung up.", status);
    }
}
