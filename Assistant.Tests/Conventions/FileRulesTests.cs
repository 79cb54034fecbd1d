namespace Assistant.Tests.Conventions;

public sealed class FileRulesTests
{
    [Fact]
    public void EveryFileHoldsOneTypeNamedAfterIt() => Expect.NoOffence(FileRules.OneTypeNamedAfterTheFile);

    [Fact]
    public void NoFileIsTooLong() => Expect.NoOffence(FileRules.NotTooLong);

    [Fact]
    public void NoFileHasAVagueName() => Expect.NoOffence(FileRules.NoVagueName);

    [Fact]
    public void NoFileHasRegions() => Expect.NoOffence(FileRules.NoRegion);

    [Fact]
    public void NoCommentMarksUnfinishedWork() => Expect.NoOffence(FileRules.NoUnfinishedMark);

    [Theory]
    [InlineData("Other.cs", "class Letter;")]
    [InlineData("Letter.cs", "class Letter; class Second;")]
    [InlineData("Letter.cs", "namespace A; enum Letter { } delegate void Second();")]
    [InlineData("Letter.cs", "namespace A { record Letter; file class Second; }")]
    public void ASecondTypeOrAnotherNameIsCaught(string path, string text) =>
        Expect.One(FileRules.OneTypeNamedAfterTheFile, path, text);

    [Theory]
    [InlineData("Letter.Reading.cs", "partial class Letter { class Inner; }")]
    [InlineData("Program.cs", "System.Console.WriteLine();")]
    [InlineData("Usings.cs", "global using System;")]
    public void PartsTopLevelStatementsAndNestedTypesPass(string path, string text) =>
        Expect.None(FileRules.OneTypeNamedAfterTheFile, path, text);

    [Fact]
    public void AFileOfMoreThanThreeHundredLinesIsCaught()
    {
        Expect.One(FileRules.NotTooLong, "Letter.cs", new string('\n', 300));
        Expect.None(FileRules.NotTooLong, "Letter.cs", new string('\n', 299));
    }

    [Theory]
    [InlineData("TextUtils.cs")]
    [InlineData("LetterHelper.cs")]
    [InlineData("StoreManager.cs")]
    [InlineData("Common.cs")]
    public void AVagueNameIsCaught(string path) => Expect.One(FileRules.NoVagueName, path, "");

    [Fact]
    public void ARegionIsCaught() =>
        Expect.One(FileRules.NoRegion, "Letter.cs", "#region All\nclass Letter;\n#endregion");

    [Theory]
    [InlineData("// TODO later")]
    [InlineData("/* FIXME */")]
    [InlineData("/// <summary>HACK</summary>\nclass Letter;")]
    public void AnUnfinishedMarkIsCaught(string text) => Expect.One(FileRules.NoUnfinishedMark, "Letter.cs", text);
}
