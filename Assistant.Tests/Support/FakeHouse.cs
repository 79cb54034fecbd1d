using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Support;

/// <summary>The open data of the House, as far as a fetch asks for them, over made-up documents.</summary>
internal sealed class FakeHouse : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly ConcurrentDictionary<Guid, HouseDocument> documents = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly ConcurrentQueue<(string Path, Func<HttpContext, Task> Answer)> script = new();

    private FakeHouse(WebApplication host) => this.host = host;

    public Uri Address { get; private set; } = null!;

    /// <summary>Whether pages carry a link to the next one.</summary>
    public bool GivesNextLinks { get; set; } = true;

    public bool GivesCounts { get; set; } = true;

    public int PageSize { get; set; } = 250;

    public string DossierTitle { get; set; } = "Verzonnen dossier";

    /// <summary>Path and query of every request, decoded.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public int Downloads => requests.Count(request => request.Contains("esource", StringComparison.Ordinal));

    public string UserAgent { get; private set; } = "";

    public static async Task<FakeHouse> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var house = new FakeHouse(builder.Build());
        house.host.Run(house.AnswerAsync);
        await house.host.StartAsync();
        var addresses = house.host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        house.Address = new Uri(addresses.Addresses.Single() + "/OData/v4/2.0/");
        return house;
    }

    public FakeHouse With(params HouseDocument[] added)
    {
        foreach (var document in added)
            documents[document.Id] = document;

        return this;
    }

    public void Take(Guid id) => documents.TryRemove(id, out _);

    /// <summary>The next request whose path holds these words is answered like this.</summary>
    public void Once(string path, Func<HttpContext, Task> answer) => script.Enqueue((path, answer));

    public void Once(string path, int status, string? retryAfter = null) => Once(path, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;

        return Task.CompletedTask;
    });

    public void ForgetRequests() => requests.Clear();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        UserAgent = context.Request.Headers.UserAgent.ToString();
        var path = context.Request.Path.Value!["/OData/v4/2.0/".Length..];
        var query = Uri.UnescapeDataString(context.Request.QueryString.Value ?? "");
        requests.Enqueue(path + query);
        if (script.TryPeek(out var next) && path.Contains(next.Path, StringComparison.Ordinal) && script.TryDequeue(out _))
            await next.Answer(context);
        else if (path == "Kamerstukdossier")
            await ListAsync(context, query, [new JsonObject { ["Titel"] = DossierTitle, ["Nummer"] = 99638, ["Toevoeging"] = null, ["HoogsteVolgnummer"] = 12, ["Verwijderd"] = false }]);
        else if (path == "Document")
            await ListAsync(context, query, [.. documents.Values.OrderBy(document => document.Id).Where(document => HouseFilter.Admits(query, document)).Select(document => document.ToJson())]);
        else
            await FileAsync(context, path);
    }

    private async Task ListAsync(HttpContext context, string query, IReadOnlyList<JsonObject> rows)
    {
        var skip = query.Contains("$skip=", StringComparison.Ordinal) ? int.Parse(query.Split("$skip=")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var page = new JsonObject { ["@odata.context"] = $"{Address}$metadata#Document" };
        if (GivesCounts && query.Contains("$count=true", StringComparison.Ordinal))
            page["@odata.count"] = rows.Count;

        page["value"] = new JsonArray([.. rows.Skip(skip).Take(PageSize)]);
        if (GivesNextLinks && skip + PageSize < rows.Count)
            page["@odata.nextLink"] = $"{Address}{context.Request.Path.Value!.Split('/')[^1]}{context.Request.QueryString.Value!.Split("&$skip")[0]}&$skip={skip + PageSize}";

        await context.Response.WriteAsync(page.ToJsonString());
    }

    private async Task FileAsync(HttpContext context, string path)
    {
        var content = documents.Values.Select(document => path == $"Document({document.Id})/resource"
            ? document.Content
            : document.Xml is not null && path == $"DocumentPublicatie({document.PublicationId})/Resource" ? document.Xml : null).FirstOrDefault(found => found is not null);
        if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content);
    }
}
