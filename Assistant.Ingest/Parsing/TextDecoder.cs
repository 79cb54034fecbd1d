using System.Buffers;
using System.Text;

namespace Assistant.Ingest.Parsing;

/// <summary>Turns bytes into text: UTF-8, UTF-16 with a byte order mark, otherwise Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>These five have no character in Windows-1252: whatever holds them is something else.</summary>
    private static readonly SearchValues<byte> Undefined = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    public static DecodedText Decode(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return new DecodedText(null, "the file is empty");

        var text = ByMark(content) ?? Strict(StrictUtf8, content) ?? Windows1252(content);
        if (text is null || FirstControl(text) >= 0)
            return new DecodedText(null, "the file is not text: its bytes are neither UTF-8, UTF-16 nor Windows-1252");

        return string.IsNullOrWhiteSpace(text) ? new DecodedText(null, "the file is empty") : new DecodedText(text, null);
    }

    private static string? ByMark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict(StrictUtf8, rest),
        [0xFF, 0xFE, .. var rest] => Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), rest),
        [0xFE, 0xFF, .. var rest] => Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), rest),
        _ => null,
    };

    private static string? Windows1252(ReadOnlySpan<byte> content)
    {
        if (content.ContainsAny(Undefined))
            return null;

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetString(content);
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int FirstControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                return i;
        }

        return -1;
    }
}
