using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// A filter in fields of the payload that have an index, so that a request stays small however many letters there are.
/// What counts as a minister or a kind is decided here, over the few that occur; the server compares whole values.
/// </summary>
internal static class FilterConditions
{
    /// <returns>The signatory as one value.</returns>
    public static string NameOf(Signatory signatory) => $"{signatory.Office}: {signatory.Name}";

    /// <param name="payload">Of a passage.</param>
    /// <param name="letter">The letter that it stands in.</param>
    /// <returns>The payload with what filters look at.</returns>
    public static PointPayload Filled(PointPayload payload, LetterHead letter) => payload with
    {
        Date = letter.Date,
        Dossiers = [.. letter.Papers.Select(paper => paper.Dossier).Distinct(StringComparer.Ordinal)],
        Ministers = [.. PassageFilter.Signatories(letter).Select(NameOf)],
        Paper = letter.Kind,
    };

    /// <param name="filter">Admits at least one of the letters.</param>
    /// <param name="letters">All that are stored.</param>
    public static IEnumerable<Condition> Of(PassageFilter filter, IReadOnlyList<LetterHead> letters)
    {
        if (filter.From is not null || filter.To is not null)
        {
            yield return Condition.Between("date", new DayRange { Gte = filter.From, Lte = filter.To });
        }

        if (filter.Letters.Count > 0)
        {
            yield return IsAny("letter", letters.Where(filter.Names).Select(letter => letter.DocumentNumber));
        }

        if (filter.Dossiers.Count > 0)
        {
            yield return IsAny("dossiers", filter.Dossiers);
        }

        if (filter.SignedBy is not null)
        {
            yield return IsAny("ministers", letters.SelectMany(PassageFilter.Signatories).Distinct().Where(filter.Signed).Select(NameOf));
        }

        if (filter.Kinds.Count > 0)
        {
            yield return IsAny("paper", letters.Select(letter => letter.Kind).Distinct(StringComparer.Ordinal).Where(filter.IsOfKind));
        }
    }

    private static Condition IsAny(string field, IEnumerable<string> values)
    {
        IReadOnlyList<string> distinct = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return distinct.Count <= CollectionDesign.MostValues
            ? Condition.IsAny(field, distinct)
            : throw new QdrantFault($"The filter means {distinct.Count} different values of {field}; at most {CollectionDesign.MostValues} can be asked for at once. Make it narrower.");
    }
}
