namespace Assistant.Ingest.Sources.TweedeKamer;

/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lowercase hexadecimal.</param>
internal sealed record DownloadedFile(long Length, string Sha256);
