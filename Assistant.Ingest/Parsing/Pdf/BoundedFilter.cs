using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>One filter of the library: a compressed stream is measured before the library unpacks it into memory.</summary>
internal sealed class BoundedFilter(IFilter filter, BoundedFilters bounds) : IFilter
{
    private const int BlockSize = 81_920;

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (filter is FlateFilter)
            bounds.Take(UnpackedSize(input));

        var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        if (filter is not FlateFilter)
            bounds.Take(decoded.Length);

        return decoded;
    }

    /// <summary>How much comes out of it, up to where it is damaged.</summary>
    private long UnpackedSize(Memory<byte> input)
    {
        var block = new byte[BlockSize];
        long size = 0;
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            for (var read = unpacked.Read(block); read > 0; read = unpacked.Read(block))
            {
                size += read;
                if (size > int.MaxValue / 4)
                    bounds.Take(size);
            }
        }
        catch (InvalidDataException) when (size <= int.MaxValue / 4)
        {
            return size;
        }

        return size;
    }
}
