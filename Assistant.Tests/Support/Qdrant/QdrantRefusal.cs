namespace Assistant.Tests.Support.Qdrant;

/// <summary>What the stand-in server answers instead of a result.</summary>
internal sealed class QdrantRefusal(int status, string error) : Exception(error)
{
    public int Status => status;

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    public static QdrantRefusal BadRequest(string error) => new(400, $"Bad request: {error}");

    public static QdrantRefusal WrongInput(string error) => new(400, $"Wrong input: {error}");

    public static QdrantRefusal Unprocessable(string error) => new(422, $"Validation error in JSON body: {error}");
}
