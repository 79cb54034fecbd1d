namespace Assistant.Tests.Support;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assistant-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
