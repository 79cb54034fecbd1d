using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Tests.Support;

/// <summary>Signs tokens the way Microsoft's authorities do, with keys of its own.</summary>
internal sealed class TokenIssuer
{
    public const string ConnectorKey = "connector-key";
    public const string UnendorsedKey = "unendorsed-key";
    public const string EmulatorKey = "emulator-key";

    private readonly Dictionary<string, RSA> keys = new()
    {
        [ConnectorKey] = RSA.Create(2048),
        [UnendorsedKey] = RSA.Create(2048),
        [EmulatorKey] = RSA.Create(2048),
    };

    /// <summary>Adds a key, as an authority does before it signs with it.</summary>
    public void Add(string keyId) => keys[keyId] = RSA.Create(2048);

    public JsonObject ConnectorKeys() => Published(keys.Keys.Where(id => id != EmulatorKey));

    public JsonObject EmulatorKeys() => Published([EmulatorKey]);

    /// <summary>A good token of the connector; a test changes what matters to it, null takes a claim out.</summary>
    public string Connector(params (string Claim, object? Value)[] changes) => Sign(ConnectorKey, With(changes,
        ("iss", "https://api.botframework.com"), ("aud", LocalMicrosoft.AppId), ("serviceurl", LocalMicrosoft.ServiceUrl)));

    /// <summary>A good token of the Emulator, of version 1 or 2.</summary>
    public string Emulator(int version, params (string Claim, object? Value)[] changes) => Sign(EmulatorKey, version == 1
        ? With(changes, ("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"), ("aud", LocalMicrosoft.AppId),
            ("ver", "1.0"), ("appid", LocalMicrosoft.AppId))
        : With(changes, ("iss", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"),
            ("aud", LocalMicrosoft.AppId), ("ver", $"{version}.0"), ("azp", LocalMicrosoft.AppId)));

    public string Sign(string keyId, Dictionary<string, object> claims, string algorithm = SecurityAlgorithms.RsaSha256, RSA? with = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(with ?? keys[keyId]) { KeyId = keyId }, algorithm),
        });

    /// <summary>Claims with good times, changed and completed.</summary>
    public static Dictionary<string, object> With((string Claim, object? Value)[] changes, params (string Claim, object? Value)[] claims)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var all = new Dictionary<string, object?> { ["nbf"] = now - 60, ["exp"] = now + 3600 };
        foreach (var (claim, value) in claims.Concat(changes))
            all[claim] = value;
        return all.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!);
    }

    private JsonObject Published(IEnumerable<string> ids) => new()
    {
        ["keys"] = new JsonArray([.. ids.Select(Published)]),
    };

    private JsonNode Published(string id)
    {
        var parameters = keys[id].ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (id is not UnendorsedKey and not EmulatorKey)
            key["endorsements"] = new JsonArray("msteams", "skype");
        return key;
    }
}
