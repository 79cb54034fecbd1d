namespace Assistant.Bot.TeamsApp;

/// <summary>The app's icons, drawn here: a letter with lines of text, one of them marked.</summary>
internal static class TeamsIcon
{
    private const uint Blue = 0x154273FF;
    private const uint White = 0xFFFFFFFF;
    private const uint Grey = 0x9FB4C9FF;
    private const uint Yellow = 0xF9E11EFF;
    private const uint Clear = 0xFFFFFF00;

    /// <summary>192 by 192, in colour.</summary>
    public static byte[] Color() => Png.Encode(192, (x, y) =>
    {
        if (!IsIn(x, y, 48, 32, 96, 128))
            return Blue;
        var (line, rest) = Math.DivRem(y - 48, 16);
        var isLine = y >= 48 && line < 6 && rest < 8 && IsIn(x, y, 60, 48, line == 5 ? 40 : 72, 96);
        return !isLine ? White : line == 2 ? Yellow : Grey;
    });

    /// <summary>32 by 32, white lines on nothing.</summary>
    public static byte[] Outline() => Png.Encode(32, (x, y) =>
    {
        var isEdge = IsIn(x, y, 7, 4, 18, 24) && !IsIn(x, y, 9, 6, 14, 20);
        var isLine = IsIn(x, y, 11, 9, 10, 14) && (y - 9) % 4 < 2;
        return isEdge || isLine ? White : Clear;
    });

    private static bool IsIn(int x, int y, int left, int top, int width, int height) =>
        x >= left && x < left + width && y >= top && y < top + height;
}
