using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Reads the running text of an official publication: an element nobody foresaw gives its words all the same.</summary>
internal sealed class BodyReader(XmlWalk xml, LetterDraft draft)
{
    /// <summary>A subheading stands under the division it is in, and never over the next one.</summary>
    private const int SubheadingLevel = 1000;

    private MarkedTextBuilder _words = new();
    private OutlineRole _role = OutlineRole.Paragraph;
    private string _prefix = "";
    private int _listLevel;
    private int _division;
    private bool _inAnnex;
    private int _namelessNotes;

    /// <summary>Within a cell, heading or note all is one piece of text.</summary>
    private bool _flat;

    /// <summary>Reads the content of the element it stands on as running text, whatever the element is.</summary>
    private void Read()
    {
        EndBlock();
        ReadNodes();
        EndBlock();
    }

    /// <summary>Reads the element it stands on as one piece of text.</summary>
    public MarkedText ReadFlat()
    {
        var (words, flat) = (_words, _flat);
        (_words, _flat) = (new MarkedTextBuilder(), true);
        ReadNodes();
        var text = _words.Take();
        (_words, _flat) = (words, flat);
        return text;
    }

    /// <summary>Reads a heading of which the parts are not marked as such: "Vraag 1".</summary>
    public void ReadPlainHeading()
    {
        EndBlock();
        draft.Add(OutlineRole.Heading, Math.Max(_division, 1), "", ReadFlat());
    }

    private void ReadNodes()
    {
        var depth = xml.Enter();
        while (xml.MoveToNode(depth))
        {
            if (xml.IsElement)
            {
                ReadElement();
                continue;
            }

            if (xml.IsText)
                _words.Append(xml.Text);

            xml.Pass();
        }
    }

    /// <summary>Reads the element it stands on.</summary>
    public void ReadElement()
    {
        switch (xml.Name)
        {
            case "nadruk" or "extref" or "intref" or "inf" or "sup" or "sub" or "dossierref" or "datum" or "organisatie"
                or "naam" or "voornaam" or "functie" or "ondernummer" or "redactie" or "kamervraagonderwerp" or "term":
                ReadNodes();
                break;
            case "achternaam":
                _words.AppendBlank();
                ReadNodes();
                break;
            case "noot":
                ReadNote();
                break;
            case "nootref":
                ReadNoteReference();
                break;
            case "metadata" or "kamerstukkop" or "kamervraagkop" or "kamervraagnummer" or "officiele-inhoudsopgave":
                xml.Skip();
                break;
            default:
                ReadBlock();
                break;
        }
    }

    private void ReadBlock()
    {
        switch (xml.Name)
        {
            case "divisie" or "wijzig-divisie" or "artikel" or "hoofdstuk" or "afdeling" or "paragraaf":
                ReadDivision(_division + 1);
                break;
            case "bijlage":
                _inAnnex = true;
                ReadDivision(1);
                break;
            case "kop":
                ReadHeading();
                break;
            case "tussenkop":
                ReadSubheading();
                break;
            case "lijst":
                ReadList();
                break;
            case "table":
                EndBlock();
                new TableReader(xml, this, draft).Read();
                break;
            case "ondertekening" when !_flat && !(_inAnnex && draft.IsSigned):
                EndBlock();
                SignatureReader.Read(xml, this, draft);
                break;
            default:
                Read();
                break;
        }
    }

    private void ReadDivision(int division)
    {
        var outer = _division;
        _division = division;
        Read();
        _division = outer;
    }

    private void ReadHeading()
    {
        EndBlock();
        var parts = new MarkedTextBuilder();
        var (number, labelled) = ("", false);
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            var name = xml.Name;
            var part = ReadFlat();
            if (name == "nr" && !labelled)
            {
                number = part.Text;
                continue;
            }

            labelled |= name == "label";
            parts.AppendBlank();
            parts.Append(part);
        }

        AddHeading(number, parts.Take());
    }

    private void AddHeading(string number, MarkedText title)
    {
        if (_flat)
        {
            _words.Append($"{number} ");
            _words.Append(title);
            _words.AppendBlank();
        }
        else if (title.Text.Length == 0)
        {
            draft.Add(OutlineRole.Heading, Math.Max(_division, 1), "", MarkedText.Plain(number));
        }
        else
        {
            // "2.1" beside "2." rather than in it: the number tells the depth better than the nesting.
            var nested = Math.Max(_division, number.TrimEnd('.').Count(c => c == '.') + 1);
            draft.Add(OutlineRole.Heading, nested, number.Length > 0 ? number + " " : "", title);
        }
    }

    private void ReadSubheading()
    {
        var rank = xml.Attribute("kopopmaak") switch { "vet" => 1, "vetcur" => 2, _ => 3 };
        if (_flat)
        {
            Read();
            return;
        }

        EndBlock();
        draft.Add(OutlineRole.Heading, SubheadingLevel + rank, "", ReadFlat());
    }

    private void ReadList()
    {
        EndBlock();
        var (role, level, prefix) = (_role, _listLevel, _prefix);
        _listLevel++;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "li")
                ReadItem();
            else
                Read();
        }

        (_role, _listLevel, _prefix) = (role, level, prefix);
    }

    private void ReadItem()
    {
        (_role, _prefix) = (OutlineRole.ListItem, "• ");
        var depth = xml.Enter();
        while (xml.MoveToNode(depth))
        {
            if (xml.IsElement && xml.Name == "li.nr")
            {
                _prefix = ListPrefix.Of(ReadFlat().Text);
                if (_flat)
                    _words.Append(_prefix);
            }
            else if (xml.IsElement)
            {
                ReadElement();
            }
            else
            {
                if (xml.IsText)
                    _words.Append(xml.Text);

                xml.Pass();
            }
        }

        EndBlock();
    }

    private void ReadNote()
    {
        var id = xml.Attribute("id") ?? $"nameless {_namelessNotes++}";
        var place = draft.Notes.PlaceOf(id);
        if (!_words.IsEmpty)
            _words.AddMarker(place);

        var label = "";
        var text = new MarkedTextBuilder();
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            var isNumber = xml.Name == "noot.nr";
            var part = ReadFlat();
            if (isNumber)
            {
                label = part.Text;
                continue;
            }

            text.AppendBlank();
            text.Append(part);
        }

        draft.Notes.Set(id, label, text.Take());
    }

    private void ReadNoteReference()
    {
        if (xml.Attribute("refid") is { Length: > 0 } id)
            _words.AddMarker(draft.Notes.PlaceOf(id));

        xml.Skip();
    }

    private void EndBlock()
    {
        if (_flat)
        {
            _words.AppendBlank();
            return;
        }

        if (_words.IsEmpty)
            return;

        draft.Add(_role, _role == OutlineRole.ListItem ? _listLevel : 0, _prefix, _words.Take());
        // What follows within an item belongs to it without a label of its own.
        _prefix = "";
    }
}
