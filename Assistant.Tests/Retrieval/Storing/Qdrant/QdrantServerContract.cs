using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>What the store relies on in a Qdrant server, asked of it directly: the stand-in must refuse what a real one refuses.</summary>
public abstract class QdrantServerContract : IAsyncLifetime
{
    private const string One = "a6fd2503-45cc-5c43-b3c9-b736be771e41";
    private const string Two = "a6fd2503-45cc-5c43-b3c9-b736be771e42";
    private const string ByLetter = """{"must":[{"key":"letter","match":{"value":"L1"}}]}""";

    /// <summary>The address of the server; null once the test is to be skipped.</summary>
    private protected abstract HttpClient Http { get; }

    private protected string Name { get; } = $"assistant-test-{Guid.NewGuid():N}";

    public async Task InitializeAsync()
    {
        await StartAsync();
        var schema = """
            {"vectors":{"dense":{"size":4,"distance":"Dot"}},"sparse_vectors":{"bm25":{"modifier":"idf"}},
             "strict_mode_config":{"enabled":true,"unindexed_filtering_retrieve":false,"unindexed_filtering_update":false,"max_query_limit":1000,
              "upsert_max_batchsize":5,"filter_max_conditions":3,"condition_max_size":4}}
            """;
        Assert.Equal(200, (await SendAsync("PUT", "", schema)).Status);
        Assert.Equal(200, (await SendAsync("PUT", "/index?wait=true", """{"field_name":"letter","field_schema":"keyword"}""")).Status);
        Assert.Equal(200, (await SendAsync("PUT", "/index?wait=true", """{"field_name":"from","field_schema":"integer"}""")).Status);
        Assert.Equal(200, (await SendAsync("PUT", "/index?wait=true", """{"field_name":"date","field_schema":"datetime"}""")).Status);
        Assert.Equal(200, (await UpsertAsync(Point(One, "L1", 1), Point(Two, "L2", 2))).Status);
    }

    public virtual async Task DisposeAsync()
    {
        await SendAsync("DELETE", "", null);
        await StopAsync();
    }

    [SkippableTheory]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{"bm25":{"indices":[7,7],"values":[1,2]}}}]}""", 422)]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{"bm25":{"indices":[7],"values":[1,2]}}}]}""", 422)]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{"dense":[1,0,0]}}]}""", 400)]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{"other":[1,0,0,0]}}]}""", 400)]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"not an id","vector":{}}]}""", 400)]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{}}""", 400)]
    [InlineData("POST", "/points/delete?wait=true", """{"filter":{"must":[{"key":"hash","match":{"value":"x"}}]}}""", 400)]
    [InlineData("POST", "/points/delete?wait=true", "{}", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"hash","match":{"value":"x"}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"letter","range":{"gte":1}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"mist":[{"key":"letter","match":{"value":"L1"}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"date","range":{"gte":1}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"from","range":{"gte":"2024-01-01"}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"date","range":{"gte":"no day"}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"letter","match":{"any":["1","2","3","4","5"]}}]}}""", 400)]
    [InlineData("POST", "/points/count", """{"filter":{"must":[{"key":"from","range":{"gt":1}},{"key":"from","range":{"gt":2}},{"key":"from","range":{"gt":3}},{"key":"from","range":{"gt":4}}]}}""", 400)]
    [InlineData("PUT", "/points?wait=true", """{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{}},{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e44","vector":{}},{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e45","vector":{}},{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e46","vector":{}},{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e47","vector":{}},{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e48","vector":{}}]}""", 400)]
    [InlineData("POST", "/points/query/batch", """{"searches":[{"query":[1,0,0],"using":"dense","limit":5}]}""", 400)]
    [InlineData("POST", "/points/query/batch", """{"searches":[{"query":[1,0,0,0],"using":"other","limit":5}]}""", 400)]
    [InlineData("POST", "/points/query/batch", """{"searches":[{"query":[1,0,0,0],"using":"dense","limit":1001}]}""", 400)]
    [InlineData("POST", "/points/query/batch", """{"searches":[{"query":[1,0,0,0],"using":"dense","limit":0}]}""", 422)]
    [InlineData("POST", "/points/query/batch", """{"searches":[{"query":{"indices":[7,7],"values":[1,1]},"using":"bm25","limit":5}]}""", 422)]
    [InlineData("POST", "/points/search", """{"vector":[1,0,0,0],"limit":5}""", 404)]
    public async Task WhatIsWrongIsRefusedAndChangesNothing(string method, string path, string body, int status)
    {
        Skip.If(status == 404 && IsReal, "Only later servers do without the old search.");
        var answer = await SendAsync(method, path, body);

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty((string)answer.Body!["status"]!["error"]!);
        Assert.Null(answer.Body["result"]);
        Assert.Equal(2, await CountAsync(null));
    }

    [SkippableFact]
    public async Task ABatchWithOneWrongPointIsNotWrittenAtAll()
    {
        var wrong = """{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e44","vector":{"dense":[1,0]}}""";

        Assert.Equal(400, (await UpsertAsync(Point("a6fd2503-45cc-5c43-b3c9-b736be771e43", "L3", 3), wrong)).Status);

        Assert.Equal(2, await CountAsync(null));
    }

    [SkippableFact]
    public async Task WhatIsThereAlreadyCannotBeMadeAgain()
    {
        Assert.Equal(409, (await SendAsync("PUT", "", """{"vectors":{}}""")).Status);
        Assert.Equal(200, (await SendAsync("PUT", "/index?wait=true", """{"field_name":"letter","field_schema":"keyword"}""")).Status);
        Assert.Equal(404, (await SendAsync("GET", "-absent", null)).Status);
        Assert.Equal(200, (await SendAsync("DELETE", "-absent", null)).Status);
    }

    [SkippableFact]
    public async Task AliasesAndCollectionsCannotShareAName()
    {
        var alias = Name + "-alias";
        Assert.Equal(200, await AliasAsync(Name, alias));

        Assert.Equal(400, (await SendAsync("PUT", "-alias", """{"vectors":{}}""")).Status);
        Assert.Equal(409, await AliasAsync(Name, Name));
        Assert.Equal(404, await AliasAsync(Name + "-absent", alias));
        Assert.Equal(200, (await SendAsync("POST", "-alias/points/count", "{}")).Status);
    }

    [SkippableFact]
    public async Task AnEmptyFilterTakesEveryPoint()
    {
        Assert.Equal(200, (await SendAsync("POST", "/points/delete?wait=true", """{"filter":{}}""")).Status);

        Assert.Equal(0, await CountAsync(null));
    }

    [SkippableFact]
    public async Task WhatIsWrittenTakesThePlaceOfWhatHadItsId()
    {
        await UpsertAsync($$$"""{"id":"{{{One}}}","vector":{},"payload":{"letter":"L9"}}""");

        var point = await ReadAsync(One);
        Assert.Equal("""{"letter":"L9"}""", point["payload"]!.ToJsonString());
        Assert.Empty(point["vector"]!.AsObject());
        Assert.Equal(2, await CountAsync(null));
    }

    [SkippableFact]
    public async Task AGuardHoldsForPointsThatAreThere()
    {
        var other = $$$"""{"points":[{{{Point(One, "L8", 8)}}}],"update_filter":{"must":[{"key":"from","range":{"lt":1}}]}}""";
        Assert.Equal(200, (await SendAsync("PUT", "/points?wait=true", other)).Status);
        Assert.Equal(200, (await SendAsync("PUT", "/points?wait=true", $$$"""{"points":[{{{Point(One, "L8", 8)}}}],"update_mode":"insert_only"}""")).Status);
        Assert.Equal("L1", (string)(await ReadAsync(One))["payload"]!["letter"]!);

        Assert.Equal(200, (await SendAsync("PUT", "/points?wait=true", other.Replace("\"lt\"", "\"lte\"", StringComparison.Ordinal))).Status);
        Assert.Equal("L8", (string)(await ReadAsync(One))["payload"]!["letter"]!);
    }

    [SkippableFact]
    public async Task FiltersTakeWhatTheySayAndPayloadIsMerged()
    {
        Assert.Equal(200, (await SendAsync("POST", "/points/payload?wait=true", $$$"""{"payload":{"until":5},"filter":{{{ByLetter}}}}""")).Status);

        Assert.Equal("""{"letter":"L1","from":1,"until":5}""", (await ReadAsync(One))["payload"]!.ToJsonString());
        Assert.Equal(1, await CountAsync(ByLetter));
        Assert.Equal(2, await CountAsync("""{"must":[{"key":"letter","match":{"any":["L1","L2","L3"]}}]}"""));
        Assert.Equal(0, await CountAsync("""{"must":[{"key":"letter","match":{"any":[]}}]}"""));
        Assert.Equal(1, await CountAsync("""{"must":[{"key":"from","range":{"gt":1,"lte":2}}]}"""));
        Assert.Equal(1, await CountAsync($$$"""{"must_not":[{"key":"letter","match":{"value":"L1"}}]}"""));
    }

    [SkippableFact]
    public async Task DaysAreInclusiveAndFieldsMayHoldSeveralValues()
    {
        await UpsertAsync($$$"""{"id":"{{{One}}}","vector":{},"payload":{"letter":["L1","L9"],"date":"2024-03-14"}}""");

        Assert.Equal(1, await CountAsync("""{"must":[{"key":"date","range":{"gte":"2024-03-14","lte":"2024-03-14"}}]}"""));
        Assert.Equal(1, await CountAsync("""{"must":[{"key":"date","range":{"gte":"2024-03-14T00:00:00Z"}}]}"""));
        Assert.Equal(0, await CountAsync("""{"must":[{"key":"date","range":{"lt":"2024-03-14"}}]}"""));
        Assert.Equal(0, await CountAsync("""{"must":[{"key":"date","range":{"gte":"2024-03-15"}}]}"""));
        Assert.Equal(1, await CountAsync("""{"must":[{"key":"letter","match":{"value":"L9"}}]}"""));
    }

    [SkippableFact]
    public async Task DenseVectorsComeBackAsTheyWereSentAndScoreByTheirProduct()
    {
        var query = """{"searches":[{"query":[1,0,0,0],"using":"dense","limit":5,"params":{"exact":true},"with_payload":["letter"],"with_vector":["dense"]}]}""";

        var hits = (await SendAsync("POST", "/points/query/batch", query)).Body!["result"]![0]!["points"]!.AsArray();

        Assert.Equal([Two, One], hits.Select(hit => (string)hit!["id"]!));
        Assert.Equal([2.5f, 1.5f], hits.Select(hit => (float)hit!["score"]!));
        Assert.Equal([2.5f, 0.5f, 0, 0], hits[0]!["vector"]!["dense"]!.AsArray().Select(number => (float)number!));
    }

    [SkippableFact]
    public async Task SparseVectorsScoreByProductAndIdf()
    {
        var query = """{"searches":[{"query":{"indices":[7,2],"values":[2,1]},"using":"bm25","limit":5}]}""";

        var hits = (await SendAsync("POST", "/points/query/batch", query)).Body!["result"]![0]!["points"]!.AsArray();

        // Both points hold 7, one of two holds 2: ln(1 + 0.5/2.5) and ln(1 + 1.5/1.5).
        Assert.Equal([Two, One], hits.Select(hit => (string)hit!["id"]!));
        Assert.Equal((2 * 0.18232156f) + (2 * 0.6931472f), (float)hits[0]!["score"]!, 1e-4f);
        Assert.Equal(2 * 0.18232156f, (float)hits[1]!["score"]!, 1e-4f);
    }

    [SkippableFact]
    public async Task AnIdfOfNoPointsIsTheSameForEveryTerm()
    {
        var query = """{"searches":[{"query":{"indices":[7,2],"values":[2,1]},"using":"bm25","limit":5,"params":{"idf":{"corpus":{"must":[{"key":"letter","match":{"value":"L3"}}]}}}}]}""";

        var hits = (await SendAsync("POST", "/points/query/batch", query)).Body!["result"]![0]!["points"]!.AsArray();

        Assert.Equal((2 * 0.6931472f) + (2 * 0.6931472f), (float)hits[0]!["score"]!, 1e-4f);
        Assert.Equal(400, (await SendAsync("POST", "/points/query/batch", query.Replace("letter", "hash", StringComparison.Ordinal))).Status);
        var dense = query.Replace("""{"indices":[7,2],"values":[2,1]}""", "[1,0,0,0]", StringComparison.Ordinal).Replace("bm25", "dense", StringComparison.Ordinal);
        Assert.Equal(400, (await SendAsync("POST", "/points/query/batch", dense)).Status);
    }

    [SkippableFact]
    public async Task AScrollGoesThroughAllPages()
    {
        var first = (await SendAsync("POST", "/points/scroll", """{"limit":1,"with_payload":["letter"]}""")).Body!["result"]!;
        var next = (string)first["next_page_offset"]!;
        var second = (await SendAsync("POST", "/points/scroll", $$"""{"limit":1,"offset":"{{next}}","with_payload":["letter"]}""")).Body!["result"]!;

        Assert.Equal(One, (string)first["points"]![0]!["id"]!);
        Assert.Equal(Two, (string)second["points"]![0]!["id"]!);
        Assert.Null(second["next_page_offset"]);
    }

    private protected virtual bool IsReal => false;

    private protected abstract Task StartAsync();

    private protected abstract Task StopAsync();

    private static string Point(string id, string letter, int from) => $$$"""
        {"id":"{{{id}}}","vector":{"dense":[{{{from}}}.5,0.5,0,0],"bm25":{"indices":[{{{from}}},7],"values":[2,1]}},"payload":{"letter":"{{{letter}}}","from":{{{from}}}}}
        """;

    private Task<(int Status, JsonNode? Body)> UpsertAsync(params string[] points) => SendAsync("PUT", "/points?wait=true", $$"""{"points":[{{string.Join(',', points)}}]}""");

    private async Task<JsonNode> ReadAsync(string id) =>
        (await SendAsync("POST", "/points", $$"""{"ids":["{{id}}"],"with_payload":true,"with_vector":true}""")).Body!["result"]![0]!;

    private async Task<int> CountAsync(string? filter) =>
        (int)(await SendAsync("POST", "/points/count", filter is null ? """{"exact":true}""" : $$"""{"exact":true,"filter":{{filter}}}""")).Body!["result"]!["count"]!;

    private async Task<int> AliasAsync(string collection, string alias)
    {
        using var answer = await Http.PostAsJsonAsync("collections/aliases", new { actions = new[] { new { create_alias = new { collection_name = collection, alias_name = alias } } } });
        return (int)answer.StatusCode;
    }

    private async Task<(int Status, JsonNode? Body)> SendAsync(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"collections/{Name}{path}");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }
}
