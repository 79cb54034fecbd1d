using Assistant.Ingest.Parsing.Drafting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Ingest.Parsing.Word;

/// <summary>
/// Reads the words of a paragraph as they stand once all changes are accepted: what was inserted is there, what was
/// deleted or hidden is not.
/// </summary>
/// <param name="notes">The document's notes; null where a note of a note would be meant.</param>
internal sealed class WordText(NoteTable? notes)
{
    /// <summary>The text boxes met since they were last taken.</summary>
    public List<TextBoxContent> Boxes { get; } = [];

    public void Read(OpenXmlElement element, MarkedTextBuilder words)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or FieldCode or DeletedText or FootnoteReferenceMark or EndnoteReferenceMark:
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value != false:
                    break;
                case AlternateContent either:
                    Read(either, words);
                    break;
                case AlternateContentFallback when child.Parent is AlternateContent both && both.Elements<AlternateContentChoice>().Any():
                    break;
                case TextBoxContent box:
                    Boxes.Add(box);
                    break;
                default:
                    ReadSign(child, words);
                    break;
            }
        }
    }

    private void ReadSign(OpenXmlElement element, MarkedTextBuilder words)
    {
        switch (element)
        {
            case Text text:
                words.Append(text.Text);
                break;
            case TabChar or PositionalTab:
                words.AppendBlank();
                break;
            case Break or CarriageReturn:
                words.AppendBreak();
                break;
            case NoBreakHyphen:
                words.Append("-");
                break;
            case FootnoteReference { Id.Value: var id } when notes is not null:
                words.AddMarker(notes.PlaceOf($"footnote {id}"));
                break;
            case EndnoteReference { Id.Value: var id } when notes is not null:
                words.AddMarker(notes.PlaceOf($"endnote {id}"));
                break;
            case DocumentFormat.OpenXml.Math.Text formula:
                words.Append(formula.Text);
                break;
            default:
                Read(element, words);
                break;
        }
    }
}
