using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Everything that decides what a search finds: another commit, model, question, limit or number is another search.</summary>
/// <param name="Generation">The commit that is searched.</param>
/// <param name="Model">The model by which meaning is searched; null when words alone are.</param>
/// <param name="Question">A hash of the analyzed question, its limits included.</param>
/// <param name="Count">How many passages at most.</param>
internal sealed record SearchKey(string Generation, string? Model, string Question, int Count)
{
    public static SearchKey Of(StoreSnapshot snapshot, bool isByMeaning, AnalyzedQuestion question, int count) => new(
        snapshot.Generation,
        isByMeaning ? snapshot.Model?.ToString() : null,
        // The whole question is hashed, so that what is added to it one day counts too.
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(question))),
        count);
}
