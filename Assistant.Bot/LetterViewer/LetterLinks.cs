using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.LetterViewer;

/// <summary>Absolute addresses of quoted words, for channels that lead their readers to the letter.</summary>
internal sealed class LetterLinks(IOptions<AssistantOptions> options)
{
    /// <param name="language">The language of the page around the letter.</param>
    /// <param name="origin">The site's root as this channel's reader sees it; used when none is configured.</param>
    /// <returns>Null for each quote when it is not known where the reader would find this server.</returns>
    public Func<Quote, Uri?> For(QuestionLanguage language, Uri? origin)
    {
        var root = options.Value.PublicAddress ?? origin;
        return quote => root is null ? null : new Uri(root.AbsoluteUri.TrimEnd('/') + LetterAddress.Of(quote, language));
    }
}
