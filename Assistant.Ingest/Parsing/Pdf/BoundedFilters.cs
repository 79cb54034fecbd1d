using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>The library's filters, with a bound on what one file may unpack to in all.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostBytes = 300_000_000;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _left = MostBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_filters.GetAllFilters());

    /// <exception cref="InvalidDataException">The file unpacks to more than any letter holds.</exception>
    public void Take(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new InvalidDataException($"unpacked it would be larger than {MostBytes / 1_000_000} MB");
    }

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];
}
