namespace Assistant.Retrieval.Searching;

/// <summary>How often one concept occurs in each document of a segment, renderings and fields added up by weight.</summary>
/// <param name="size">How many documents the segment has.</param>
internal sealed class Occurrences(int size) : IDisposable
{
    private readonly DocumentSums amounts = new(size);

    public void Add(int document, double amount)
    {
        if (amount > 0)
        {
            amounts.Add(document, amount);
        }
    }

    /// <summary>Saturates the sums into the documents' scores and starts over.</summary>
    public void MoveTo(DocumentSums scores, double weight, double saturation)
    {
        foreach (var document in amounts.Documents)
        {
            var amount = amounts[document];
            scores.Add(document, weight * amount * (saturation + 1) / (amount + saturation));
        }

        amounts.Documents.Clear();
    }

    public void Dispose() => amounts.Dispose();
}
