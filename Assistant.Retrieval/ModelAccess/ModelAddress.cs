namespace Assistant.Retrieval.ModelAccess;

/// <summary>The base address of the OpenAI-compatible interface of a service.</summary>
public static class ModelAddress
{
    /// <param name="endpoint">As configured; an address without a path gets the usual one of its service.</param>
    public static Uri Of(string endpoint)
    {
        var address = new Uri(endpoint);
        return address.AbsolutePath.Trim('/').Length > 0 ? address
            : address.Host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase) ? new Uri(address, "/openai/v1/")
            : new Uri(address, "/v1");
    }
}
