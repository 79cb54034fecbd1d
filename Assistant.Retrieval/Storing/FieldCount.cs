namespace Assistant.Retrieval.Storing;

/// <summary>What a field holds over all passages.</summary>
internal sealed class FieldCount
{
    /// <summary>Passages with at least one term in the field.</summary>
    public int Documents { get; set; }

    /// <summary>Terms in all of them together.</summary>
    public long Length { get; set; }

    /// <summary>Term to the number of passages that hold it.</summary>
    public Dictionary<string, int> Frequencies { get; init; } = new(StringComparer.Ordinal);

    public void Add(string term, int frequency)
    {
        if (frequency > 0)
        {
            Frequencies[term] = Frequencies.GetValueOrDefault(term) + frequency;
        }
    }

    public void Add(FieldCount other)
    {
        Documents += other.Documents;
        Length += other.Length;
        foreach (var (term, frequency) in other.Frequencies)
        {
            Add(term, frequency);
        }
    }
}
