using System.IO.Compression;

namespace Assistant.Tests.Ingest.Parsing.Hostile;

/// <summary>Damages files the way disks, lines and attackers do; the same seed gives the same damage.</summary>
internal sealed class Damage(int seed)
{
    private readonly Random _random = new(seed);

    /// <param name="file">A good file.</param>
    /// <param name="other">Another, of which pieces may be put in.</param>
    public byte[] Apply(byte[] file, byte[] other)
    {
        // Damage to a zip archive mostly stops at its checksums; what is packed in it must be damaged too.
        if (file.AsSpan().StartsWith("PK"u8) && _random.Next(3) > 0)
            return InsideArchive(file, other);

        var damaged = file;
        for (var count = 1 + _random.Next(3); count > 0; count--)
            damaged = Once(damaged, other);

        return damaged;
    }

    private byte[] Once(byte[] file, byte[] other)
    {
        if (file.Length < 2)
            return file;

        var at = _random.Next(file.Length);
        var length = Math.Min(file.Length - at, 1 + _random.Next(1 + (file.Length / 10)));
        switch (_random.Next(8))
        {
            case 0:
                return file[..at];
            case 1:
                return Flipped(file);
            case 2:
                return [.. file[..at], .. file[(at + length)..]];
            case 3:
                return [.. file[..(at + length)], .. file[at..]];
            case 4:
                return [.. file[..at], .. other[(_random.Next(other.Length))..]];
            case 5:
                return [.. file[..at], .. Enumerable.Repeat(file[at], _random.Next(3000)), .. file[at..]];
            case 6:
                return [.. file[..at], .. Repeated(file, at, length), .. file[(at + length)..]];
            default:
                return WithNumberChanged(file);
        }
    }

    private byte[] Flipped(byte[] file)
    {
        var damaged = file.ToArray();
        for (var count = 1 + _random.Next(20); count > 0; count--)
            damaged[_random.Next(damaged.Length)] ^= (byte)(1 << _random.Next(8));

        return damaged;
    }

    private IEnumerable<byte> Repeated(byte[] file, int at, int length) =>
        Enumerable.Repeat(file[at..(at + Math.Min(length, 60))], _random.Next(400)).SelectMany(piece => piece);

    private byte[] WithNumberChanged(byte[] file)
    {
        var damaged = file.ToArray();
        var digits = Enumerable.Range(0, damaged.Length).Where(i => damaged[i] is >= (byte)'0' and <= (byte)'9').ToList();
        for (var count = _random.Next(10); count > 0 && digits.Count > 0; count--)
            damaged[digits[_random.Next(digits.Count)]] = (byte)('0' + _random.Next(10));

        return damaged;
    }

    private byte[] InsideArchive(byte[] file, byte[] other)
    {
        using var result = new MemoryStream();
        using (var good = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var bad = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = _random.Next(good.Entries.Count);
            foreach (var (entry, i) in good.Entries.Select((entry, i) => (entry, i)))
            {
                using var content = new MemoryStream();
                using (var packed = entry.Open())
                    packed.CopyTo(content);

                using var target = bad.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                target.Write(i == victim ? Once(content.ToArray(), other) : content.ToArray());
            }
        }

        return result.ToArray();
    }
}
