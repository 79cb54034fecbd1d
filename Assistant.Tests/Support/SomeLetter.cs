using Assistant.Retrieval.Letters;

namespace Assistant.Tests.Support;

/// <summary>Letters of a certain structure.</summary>
internal static class SomeLetter
{
    /// <summary>A letter that is one table of two rows.</summary>
    public static Letter WithRows(string first, string second)
    {
        var blocks = new[] { new Block(BlockKind.TableRow, new TextSpan(0, first.Length)), new Block(BlockKind.TableRow, new TextSpan(first.Length + 2, second.Length)) };
        return Some.Letter("2099D00001", first, second) with
        {
            Sections = [new Section { Level = 0, Heading = "", HeadingSpan = default, Blocks = blocks, Subsections = [] }],
        };
    }
}
