using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>A downloaded file with the record that came with it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The document number, out of the file's own name.</param>
/// <param name="Sequence">1 for the first file of this document that was seen, and so on.</param>
/// <param name="Kept">What stands beside it.</param>
/// <param name="Document">The record in it.</param>
internal sealed record Original(string Path, string Number, int Sequence, OriginalRecord Kept, DocumentRecord Document)
{
    public string RecordPath => System.IO.Path.ChangeExtension(Path, ".json");
}
