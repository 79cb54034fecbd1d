using System.Globalization;
using System.Text;

namespace Assistant.Tests.Support;

/// <summary>Reads the commands that a Redis client sends: arrays of strings that say how long they are.</summary>
internal sealed class RespReader(Stream stream)
{
    private readonly byte[] one = new byte[1];

    /// <returns>The words of the next command; null at the end.</returns>
    public async Task<IReadOnlyList<byte[]>?> ReadCommandAsync(CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(cancellationToken) is not ['*', .. var count])
        {
            return null;
        }

        var words = new List<byte[]>();
        for (var word = 0; word < int.Parse(count, CultureInfo.InvariantCulture); word++)
        {
            var length = await ReadLineAsync(cancellationToken) ?? throw new IOException("The command ends early.");
            var bytes = new byte[int.Parse(length[1..], CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            await ReadLineAsync(cancellationToken);
            words.Add(bytes);
        }

        return words;
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (await stream.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}
