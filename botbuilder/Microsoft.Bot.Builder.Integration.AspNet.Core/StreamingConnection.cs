namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A stream to a channel. Only its name is here, for the signatures that mention it.</summary>
public abstract class StreamingConnection : IDisposable
{
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
