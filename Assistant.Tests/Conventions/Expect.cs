namespace Assistant.Tests.Conventions;

internal static class Expect
{
    public static void NoOffence(Func<SourceFile, IEnumerable<Offence>> rule) =>
        AssertNone(Repository.Sources.SelectMany(rule));

    public static void NoOffence(Func<IReadOnlyList<SourceFile>, IEnumerable<Offence>> rule) =>
        AssertNone(rule(Repository.Sources));

    public static void NoOffence(Func<string, string, IEnumerable<Offence>> rule) =>
        AssertNone(Repository.TextFiles().SelectMany(path => rule(path, Repository.Read(path))));

    public static void One(Func<SourceFile, IEnumerable<Offence>> rule, string path, string text) =>
        Assert.Single(rule(SourceFile.Of(path, text)));

    public static void One(Func<IReadOnlyList<SourceFile>, IEnumerable<Offence>> rule, string path, string text) =>
        Assert.Single(rule([SourceFile.Of(path, text)]));

    public static void None(Func<SourceFile, IEnumerable<Offence>> rule, string path, string text) =>
        Assert.Empty(rule(SourceFile.Of(path, text)));

    public static void None(Func<IReadOnlyList<SourceFile>, IEnumerable<Offence>> rule, string path, string text) =>
        Assert.Empty(rule([SourceFile.Of(path, text)]));

    private static void AssertNone(IEnumerable<Offence> offences)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
