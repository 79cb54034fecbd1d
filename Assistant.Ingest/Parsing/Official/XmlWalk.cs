using System.Xml;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Goes through XML once, element by element, with bounds on what it may hold.</summary>
internal sealed class XmlWalk : IDisposable
{
    private const int MostDepth = 100;
    private const int MostCharacters = 64 * 1024 * 1024;

    // No document type, so no entities of its own, and nothing is fetched from elsewhere.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlReader _xml;

    public XmlWalk(Stream content) => _xml = XmlReader.Create(content, Settings);

    /// <summary>The name of the element it stands on, without prefix.</summary>
    public string Name => _xml.LocalName;

    public int Line => (_xml as IXmlLineInfo)?.LineNumber ?? 0;

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public string Text => _xml.Value;

    public void Dispose() => _xml.Dispose();

    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <returns>Whether there is an element at all; it stands on the outermost one then.</returns>
    public bool MoveToRoot() => _xml.MoveToContent() == XmlNodeType.Element;

    /// <summary>Steps into the element it stands on.</summary>
    /// <returns>The depth to ask <see cref="MoveToNode"/> with.</returns>
    /// <exception cref="XmlException">The elements are nested too deep.</exception>
    public int Enter()
    {
        if (_xml.Depth > MostDepth)
            throw new XmlException($"elements are nested more than {MostDepth} deep", null, Line, 0);

        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return int.MaxValue;
        }

        var depth = _xml.Depth;
        _xml.Read();
        return depth;
    }

    /// <summary>
    /// Whether there is a further node in the element that was entered. A node that is an element must be entered or
    /// skipped, another must be passed over with <see cref="Pass"/>. After the last node it stands behind the element.
    /// </summary>
    public bool MoveToNode(int depth)
    {
        if (depth == int.MaxValue)
            return false;

        if (_xml.NodeType != XmlNodeType.EndElement || _xml.Depth > depth)
            return !_xml.EOF;

        _xml.Read();
        return false;
    }

    /// <summary>Whether there is a further element in the one that was entered; text between them is passed over.</summary>
    public bool MoveToChild(int depth)
    {
        while (MoveToNode(depth))
        {
            if (IsElement)
                return true;

            Pass();
        }

        return false;
    }

    public void Pass() => _xml.Read();

    /// <summary>Passes over the whole element it stands on.</summary>
    public void Skip() => _xml.Skip();
}
