namespace Assistant.Retrieval.Searching;

/// <summary>How often one concept occurs in each document of a segment, renderings and fields added up by weight.</summary>
internal sealed class Occurrences(double[] amounts)
{
    private readonly List<int> touched = [];

    public void Add(int document, double amount)
    {
        if (amount <= 0)
        {
            return;
        }

        if (amounts[document] == 0)
        {
            touched.Add(document);
        }

        amounts[document] += amount;
    }

    /// <summary>Saturates the sums into the documents' scores and starts over.</summary>
    public void MoveTo(double[] scores, double weight, double saturation)
    {
        foreach (var document in touched)
        {
            var amount = amounts[document];
            scores[document] += weight * amount * (saturation + 1) / (amount + saturation);
            amounts[document] = 0;
        }

        touched.Clear();
    }
}
