using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Storing;

public sealed class EmbeddedStoreContractTests : LetterStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override LetterStores Stores => new(folder.Path, TimeProvider.System);

    protected override Task MarkAsOfAnEarlierVersionAsync()
    {
        EarlierVersion.Mark(folder.Path);
        return Task.CompletedTask;
    }

    public void Dispose() => folder.Dispose();
}
