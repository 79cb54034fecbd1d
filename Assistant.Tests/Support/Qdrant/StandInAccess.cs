using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Support.Qdrant;

/// <summary>Who may do what. This layer of the server answers in plain text.</summary>
internal static class StandInAccess
{
    public static (int Status, string Text)? Refusal(HttpContext context, bool isLocked)
    {
        var bearer = context.Request.Headers.Authorization.ToString();
        var given = bearer.StartsWith("Bearer ", StringComparison.Ordinal) ? bearer["Bearer ".Length..] : context.Request.Headers["api-key"].ToString();
        return !isLocked || given == QdrantStandIn.Key ? null
            : given.Length == 0 ? (401, "Must provide an API key or an Authorization bearer token")
            : given != QdrantStandIn.ReadOnlyKey ? (401, "Invalid API key or JWT")
            : Writes(context) ? (403, "Forbidden: Global access is required") : null;
    }

    // Reads are posted too.
    public static bool Writes(HttpContext context) =>
        context.Request.Method is "PUT" or "DELETE" or "PATCH"
        || (context.Request.Method == "POST" && context.Request.Path.Value!.Split('/')[^1] is "delete" or "payload" or "aliases");
}
