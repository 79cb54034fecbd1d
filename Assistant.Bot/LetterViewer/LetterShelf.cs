using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.LetterViewer;

/// <summary>Finds the letter that an address means: the newest version, or the one that holds the quoted words.</summary>
internal sealed class LetterShelf(SnapshotSource letters, IOptions<AssistantOptions> options)
{
    private readonly LetterArchive archive = new(options.Value.DataDirectory);

    /// <returns>Null when the letter is not stored.</returns>
    /// <exception cref="IOException">The store cannot be read, or not now.</exception>
    /// <exception cref="InvalidDataException">The store or an earlier version is damaged.</exception>
    public async Task<LetterView?> FindAsync(
        string documentNumber, LetterMark? asked, QuestionLanguage language, CancellationToken cancellationToken)
    {
        using var snapshot = await letters.AcquireAsync(cancellationToken);
        if (snapshot is null || await snapshot.FindLetterAsync(documentNumber, cancellationToken) is not { } newest)
            return null;
        var quoted = asked?.StandsIn(newest) == false ? Earlier(newest, asked) : null;
        return new LetterView(quoted ?? newest, asked, language) { IsSuperseded = quoted is not null };
    }

    // A quote was true to the letter when it was given, and its reader must still be able to see that.
    private Letter? Earlier(Letter newest, LetterMark asked) =>
        archive.Versions(newest).Select(version => version.Letter).LastOrDefault(asked.StandsIn);
}
