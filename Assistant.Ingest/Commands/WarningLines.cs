using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Ingest.Commands;

/// <summary>Tells warnings to whoever gave a command, each once.</summary>
/// <param name="error">Takes them, a line each.</param>
internal sealed class WarningLines(TextWriter error) : ILoggerProvider, ILogger
{
    private readonly Lock writing = new();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    // Libraries warn of every request that they try again; what comes of those we tell ourselves.
    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Assistant.", StringComparison.Ordinal) ? this : NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var line = Printable.Of(formatter(state, exception));
        lock (writing)
        {
            if (told.Add(line))
            {
                error.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        // The writer is the console's.
    }
}
