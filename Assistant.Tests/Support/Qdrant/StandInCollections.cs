using System.Text.Json.Nodes;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>The collections and aliases of the stand-in. One request at a time, as one lock guards all.</summary>
internal sealed class StandInCollections
{
    private readonly Lock exclusive = new();
    private readonly Dictionary<string, StandInCollection> collections = [];
    private readonly Dictionary<string, string> aliases = [];

    public IReadOnlyCollection<string> Names
    {
        get
        {
            lock (exclusive)
                return [.. collections.Keys];
        }
    }

    public StandInCollection Of(string name) => collections[aliases.GetValueOrDefault(name, name)];

    public JsonNode Answer(string method, string[] path, JsonObject body, bool isHalf)
    {
        lock (exclusive)
        {
            return (method, path) switch
            {
                ("GET", ["aliases"]) => Aliases(),
                ("GET", ["collections"]) => new JsonObject { ["collections"] = new JsonArray([.. collections.Keys.Select(name => new JsonObject { ["name"] = name })]) },
                ("GET", ["collections", var name, "exists"]) => new JsonObject { ["exists"] = collections.ContainsKey(aliases.GetValueOrDefault(name, name)) },
                ("POST", ["collections", "aliases"]) => Switch(body),
                ("PUT", ["collections", var name]) => Create(name, body),
                ("DELETE", ["collections", var name]) => Drop(name),
                ("GET", ["collections", var name]) => Find(name).Info(),
                ("PUT", ["collections", var name, "index"]) => Updated(() => Find(name).CreateIndex(body)),
                ("PUT", ["collections", var name, "points"]) => Updated(() => Find(name).Upsert(body, isHalf)),
                ("POST", ["collections", var name, "points", "delete"]) => Updated(() => Find(name).Delete(body)),
                ("POST", ["collections", var name, "points", "payload"]) => Updated(() => Find(name).SetPayload(body)),
                ("POST", ["collections", var name, "points"]) => Find(name).Read(body),
                ("POST", ["collections", var name, "points", "scroll"]) => Find(name).Scroll(body),
                ("POST", ["collections", var name, "points", "count"]) => Find(name).CountOf(body),
                ("POST", ["collections", var name, "points", "query", "batch"]) => Queried(Find(name), body),
                _ => throw new QdrantRefusal(404, "Not found"),
            };
        }
    }

    private JsonObject Aliases() => new()
    {
        ["aliases"] = new JsonArray([.. aliases.Select(alias => new JsonObject { ["alias_name"] = alias.Key, ["collection_name"] = alias.Value })]),
    };

    private JsonNode Create(string name, JsonObject body)
    {
        if (aliases.ContainsKey(name))
            throw QdrantRefusal.BadRequest($"Can't create collection with name {name}. Alias with the same name already exists");
        CollectionRules.Check(name, body);
        return collections.TryAdd(name, new StandInCollection((JsonObject)body.DeepClone()))
            ? true
            : throw new QdrantRefusal(409, $"Wrong input: Collection `{name}` already exists!");
    }

    private JsonNode Drop(string name)
    {
        foreach (var alias in aliases.Where(alias => alias.Value == name).ToList())
            aliases.Remove(alias.Key);
        return collections.Remove(name);
    }

    // What came before a failing action stays done.
    private JsonNode Switch(JsonObject body)
    {
        foreach (var action in body["actions"]!.AsArray())
        {
            var target = action!["create_alias"] ?? throw QdrantRefusal.BadRequest("data did not match any variant of untagged enum AliasOperations");
            var (alias, collection) = ((string)target["alias_name"]!, (string)target["collection_name"]!);
            if (collections.ContainsKey(alias))
                throw new QdrantRefusal(409, $"Wrong input: Collection `{alias}` already exists!");
            Find(collection);
            aliases[alias] = collection;
        }

        return true;
    }

    private static JsonArray Queried(StandInCollection collection, JsonObject body) =>
        new([.. body["searches"]!.AsArray().Select(search => collection.Query(search!.AsObject()))]);

    private static JsonObject Updated(Action update)
    {
        update();
        return new JsonObject { ["operation_id"] = 1, ["status"] = "completed" };
    }

    private StandInCollection Find(string name) => collections.GetValueOrDefault(aliases.GetValueOrDefault(name, name))
        ?? throw new QdrantRefusal(404, $"Not found: Collection `{name}` doesn't exist!");
}
