using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Head;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Reads an official publication: its metadata, its head and its running text.</summary>
internal sealed class PublicationReader
{
    private readonly XmlWalk _xml;
    private readonly BodyReader _body;

    public PublicationReader(XmlWalk xml)
    {
        _xml = xml;
        _body = new BodyReader(xml, Draft);
    }

    public PublicationHead Head { get; } = new();

    public LetterDraft Draft { get; } = new(new NoteTable());

    /// <summary>Reads the publication whose root it stands on.</summary>
    public void Read()
    {
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            switch (_xml.Name)
            {
                case "metadata":
                    ReadMetadata();
                    break;
                case "kamerstuk" or "kamervragen" or "vraagdoc" or "vragen":
                    Head.HoldsQuestions = _xml.Name != "kamerstuk";
                    ReadPublication();
                    break;
                default:
                    _body.ReadElement();
                    break;
            }
        }
    }

    private void ReadMetadata()
    {
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml.Name == "meta" && _xml.Attribute("name") is { } name)
                Head.AddMeta(name, _xml.Attribute("scheme"), _xml.Attribute("content") ?? "");

            _xml.Skip();
        }
    }

    private void ReadPublication()
    {
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            switch (_xml.Name)
            {
                case "kamerstukkop" or "kamervraagkop":
                    ReadBanner();
                    break;
                case "dossier":
                    ReadDossier();
                    break;
                case "stuk" or "kamervragen" or "vragen":
                    ReadPublication();
                    break;
                case "stuknr":
                    ReadNumber();
                    break;
                case "titel":
                    Head.Title = _body.ReadFlat();
                    break;
                case "datumtekst":
                    ReadDateLine();
                    break;
                case "kamervraagnummer" or "vraagnummer":
                    Head.PrintedNumber = _body.ReadFlat().Text;
                    break;
                case "kamervraagomschrijving" or "omschr":
                    ReadDescription();
                    break;
                case "vraag" or "antwoord" or "reactie" or "toelicht":
                    ReadQuestion();
                    break;
                default:
                    _body.ReadElement();
                    break;
            }
        }
    }

    private void ReadBanner()
    {
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            var about = _xml.Attribute("inhoud");
            var text = _body.ReadFlat().Text;
            if (about == "vergaderjaar")
                Head.Session = text.Split(' ')[^1];
            else if (about == "kamernummer")
                Head.Chamber = text;
        }
    }

    private void ReadDossier()
    {
        var (number, suffix, printed, title) = ("", (string?)null, "", "");
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml.Name != "dossiernummer")
            {
                title = _body.ReadFlat().Text;
                continue;
            }

            var inner = _xml.Enter();
            while (_xml.MoveToChild(inner))
            {
                var isNumber = _xml.Name == "dossiernr";
                var isSuffix = _xml.Name is "begrotingshoofdstuk" or "raadnr";
                var joint = _xml.Name == "raadnr" ? "-" : " ";
                var text = _body.ReadFlat().Text;
                printed = printed.Length == 0 ? text : printed + joint + text;
                if (isNumber)
                    number = string.Concat(text.Where(char.IsAsciiDigit));
                else if (isSuffix && text.Length > 0)
                    suffix = text;
            }
        }

        if (number.Length > 0)
            Head.Dossiers.Add(new PublicationDossier(number, suffix, printed, title));
    }

    private void ReadNumber()
    {
        var printed = new MarkedTextBuilder();
        var depth = _xml.Enter();
        while (_xml.MoveToNode(depth))
        {
            if (!_xml.IsElement)
            {
                printed.Append(_xml.IsText ? _xml.Text : "");
                _xml.Pass();
                continue;
            }

            var isNumber = _xml.Name == "ondernummer";
            var text = _body.ReadFlat().Text;
            printed.Append(text);
            if (isNumber)
                Head.SubNumber = text;
        }

        Head.PrintedNumber = printed.Take().Text;
    }

    private void ReadDateLine() => Head.DateLine = ReadDated().Text;

    private void ReadDescription()
    {
        var description = ReadDated();
        Head.PrintedDate ??= DutchDate.In(description.Text);
        Head.Descriptions.Add(description);
    }

    private MarkedText ReadDated()
    {
        var words = new MarkedTextBuilder();
        var depth = _xml.Enter();
        while (_xml.MoveToNode(depth))
        {
            if (!_xml.IsElement)
            {
                words.Append(_xml.IsText ? _xml.Text : "");
                _xml.Pass();
                continue;
            }

            // The last date is that of the answer where there is one.
            Head.PrintedDate = DutchDate.Iso(_xml.Attribute("isodatum")) ?? Head.PrintedDate;
            words.Append(_body.ReadFlat());
        }

        return words.Take();
    }

    private void ReadQuestion()
    {
        Head.HoldsAnswers |= _xml.Name is "antwoord" or "reactie";
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml.Name is "nr" or "nummer")
                _body.ReadPlainHeading();
            else
                _body.ReadElement();
        }
    }
}
