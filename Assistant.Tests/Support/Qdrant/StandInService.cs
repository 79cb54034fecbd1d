using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>What the server tells everybody, without a key.</summary>
internal static class StandInService
{
    public static IResult? Find(string[] path, string title, string version) => path switch
    {
        [""] => Results.Json(new { title, version, commit = "none" }),
        ["healthz" or "livez"] => Results.Text("healthz check passed"),
        ["readyz"] => Results.Text("all shards are ready"),
        _ => null,
    };
}
