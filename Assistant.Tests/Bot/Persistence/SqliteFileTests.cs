using Assistant.Bot.Persistence;
using Assistant.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Bot.Persistence;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => System.IO.Path.Combine(folder.Path, "inner", "some.db");

    [Fact]
    public async Task TheFolderAndTheFileAreMadeAtFirstUseForThisAccountOnly()
    {
        using var file = new SqliteFile(Path, "CREATE TABLE IF NOT EXISTS t (x)");
        Assert.False(File.Exists(Path));
        await file.UseAsync(connection => SqliteFile.Run(connection, "INSERT INTO t VALUES (1)"), default);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public async Task WhatWasCommittedIsThereForTheNextUser()
    {
        using (var file = new SqliteFile(Path, "CREATE TABLE IF NOT EXISTS t (x)"))
            await file.UseAsync(connection => SqliteFile.Run(connection, "INSERT INTO t VALUES ($x)", ("$x", "waarde")), default);
        using var again = new SqliteFile(Path, "CREATE TABLE IF NOT EXISTS t (x)");
        Assert.Equal("waarde", await again.UseAsync(connection => SqliteFile.Command(connection, "SELECT x FROM t").ExecuteScalar(), default));
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsAFaultAndStaysAsItWas()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await File.WriteAllTextAsync(Path, new string('x', 5000));
        using var file = new SqliteFile(Path, "CREATE TABLE IF NOT EXISTS t (x)");
        var fault = await Assert.ThrowsAsync<SqliteException>(() => file.UseAsync(_ => 0, default));
        Assert.True(SqliteFile.IsFault(fault));
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(Path));
    }

    public void Dispose() => folder.Dispose();
}
