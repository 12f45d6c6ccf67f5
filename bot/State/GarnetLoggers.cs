namespace CommunityBot.State;

/// <summary>Lets the embedded server log from warnings up, without the tasks it cancels with an error whenever it stops.</summary>
internal sealed class GarnetLoggers(ILoggerFactory inner) : ILoggerFactory
{
    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public ILogger CreateLogger(string categoryName) => new GarnetLogger(inner.CreateLogger($"Garnet.{categoryName}"));

    // The inner factory belongs to the host.
    public void Dispose()
    {
    }

    private sealed class GarnetLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && exception?.GetBaseException() is not OperationCanceledException)
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
