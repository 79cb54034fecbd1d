using System.Buffers;
using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Assistant.Retrieval.Language;

/// <summary>
/// Puts verbs together that stand in two parts, so that "uitbuiting aan te pakken" and "de minister pakt uitbuiting aan" are
/// found by aanpakken and by aanpak, and are no longer mistaken for other verbs. The whole verb stands in the place of its
/// main part; the place of the other part stays empty. Works on words with their punctuation still on them.
/// </summary>
internal sealed class SeparableVerbFilter : TokenFilter
{
    // A longer sentence is read as several.
    private const int MostWords = 64;

    // A preposition stands before what it belongs to; before one of these, as before a full stop, it is part of the verb.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Followers =
        new[]
        {
            "aan", "als", "bij", "binnen", "dat", "door", "en", "in", "maar", "met", "na", "naar", "of", "om", "omdat", "op", "over", "per", "tegen", "tijdens", "tot", "tussen", "uit",
            "van", "vanaf", "via", "voor", "wanneer", "waar", "zoals", "zodat",
        }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!:;");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".?!:;,)");

    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly IPositionIncrementAttribute step;
    private readonly List<Word> sentence = new(MostWords);
    private int next;

    public SeparableVerbFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        sentence.Clear();
        next = 0;
    }

    public override bool IncrementToken()
    {
        for (var places = 1; next < sentence.Count || ReadSentence(); places++)
        {
            var word = sentence[next++];
            if (word.Term.Length > 0)
            {
                ClearAttributes();
                term.Append(word.Term);
                offset.SetOffset(word.Start, word.End);
                step.PositionIncrement = places;
                return true;
            }
        }

        return false;
    }

    private bool ReadSentence()
    {
        sentence.Clear();
        next = 0;
        while (sentence.Count < MostWords && m_input.IncrementToken())
        {
            var word = Word.Of(term.ToString(), offset.StartOffset, offset.EndOffset);
            sentence.Add(word);
            if (word.EndsSentence)
            {
                break;
            }
        }

        Join();
        return sentence.Count > 0;
    }

    private void Join()
    {
        var joined = 0;
        for (var place = 1; place < sentence.Count; place++)
        {
            if (place > 1 && sentence[place - 1].Plain is "te" && SeparableVerbs.WholeInfinitive(sentence[place - 2].Plain, sentence[place].Plain) is { } infinitive)
            {
                sentence[place] = sentence[place].As(infinitive);
                sentence[place - 2] = sentence[place - 2].As("");
            }
            else if (SeparableVerbs.IsParticle(sentence[place].Plain) && EndsClause(place))
            {
                joined = JoinFinite(place, joined);
            }
        }
    }

    // The nearest verb before it that it makes a verb with, and that has no such part yet.
    private int JoinFinite(int particle, int from)
    {
        for (var place = particle - 1; place >= from; place--)
        {
            if (SeparableVerbs.Whole(sentence[particle].Plain, sentence[place].Plain) is { } whole)
            {
                sentence[place] = sentence[place].As(whole);
                sentence[particle] = sentence[particle].As("");
                return particle;
            }
        }

        return from;
    }

    private bool EndsClause(int place) =>
        sentence[place].EndsClause || place == sentence.Count - 1 || Followers.Contains(sentence[place + 1].Plain);

    /// <param name="Term">As it goes on; empty when it is said with another word.</param>
    /// <param name="Plain">In lower case, without the punctuation after it.</param>
    private readonly record struct Word(string Term, string Plain, int Start, int End, bool EndsClause, bool EndsSentence)
    {
        public static Word Of(string written, int start, int end)
        {
            var mark = written.AsSpan().IndexOfAny(ClauseEnds);
            return new Word(
                written,
                (mark < 0 ? written : written[..mark]).ToLowerInvariant(),
                start,
                end,
                mark >= 0,
                mark >= 0 && SentenceEnds.Contains(written[mark]));
        }

        public Word As(string whole) => this with { Term = whole };
    }
}
