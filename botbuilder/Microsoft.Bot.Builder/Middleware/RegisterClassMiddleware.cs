namespace Microsoft.Bot.Builder;

/// <summary>Puts a service into the turn state of every turn, under <see cref="Key"/> or the name of its type.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    public RegisterClassMiddleware(T service)
        : this(service, null)
    {
    }

    public RegisterClassMiddleware(T service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        Service = service;
        Key = key ?? typeof(T).FullName;
    }

    public T Service { get; set; }

    public string Key { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(Key, Service);
        return next(cancellationToken);
    }
}
