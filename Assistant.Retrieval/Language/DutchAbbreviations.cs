using System.Collections.Frozen;

namespace Assistant.Retrieval.Language;

/// <summary>Abbreviations with a full stop, written without their last stop.</summary>
internal static class DutchAbbreviations
{
    /// <summary>They announce what follows, so no sentence ends in them: titles, numbers, "for example".</summary>
    private static readonly FrozenSet<string> Announcing = FrozenSet.ToFrozenSet(
    [
        "aanh", "aant", "afd", "afl", "alg", "arr", "art", "artt", "b.v", "bijv", "bl", "blz", "bv", "ca", "cf", "col",
        "d.d", "d.w.z", "dd", "dhr", "dir", "div", "dr", "drs", "ds", "dwz", "ed", "eds", "excl", "fig", "fl", "gem",
        "hfdst", "hfst", "hoofdst", "i.c", "i.c.m", "i.e", "i.h.b", "i.h.k.v", "i.o.m", "i.p.v", "i.s.m", "i.v.m",
        "incl", "ing", "ir", "jhr", "jkvr", "jo", "kol", "lic", "m.a.w", "m.b.t", "m.b.v", "m.i", "m.m.v", "m.n", "mej",
        "mevr", "mgr", "mr", "mrs", "mw", "n.a.v", "nl", "no", "nr", "nrs", "o.a", "o.b.v", "o.g.v", "o.l.v", "o.m",
        "ong", "op.cit", "p", "p/a", "pag", "par", "plv", "pp", "prof", "r.o", "resp", "s.v", "st", "t.a.v", "t.b.v",
        "t.g.v", "t.n.v", "t.o.v", "t.w", "tel", "toel", "vgl", "vs", "w.o", "z.g", "z.i", "zgn", "zn",
    ], StringComparer.Ordinal);

    /// <summary>They close what went before, so a sentence may end in them when a capital follows.</summary>
    private static readonly FrozenSet<string> Closing = FrozenSet.ToFrozenSet(
    [
        "a.i", "a.s", "apr", "aug", "c.a", "c.q", "c.s", "dec", "e.a", "e.d", "e.e.a", "e.v", "enz", "etc", "feb",
        "febr", "j.l", "jan", "jl", "jr", "jul", "jun", "l.l", "m.m", "mld", "mln", "mrt", "n.v.t", "nov", "o.i.d",
        "o.s", "okt", "p.j", "p.m", "p.p", "p.st", "p.w", "sep", "sept", "sr", "t.z.t", "v.i", "v.v", "w.v.t.t.k",
        "z.o.z", "z.s.m",
    ], StringComparer.Ordinal);

    public static bool Announces(string word) => Announcing.Contains(word);

    public static bool MayClose(string word) => Closing.Contains(word);
}
