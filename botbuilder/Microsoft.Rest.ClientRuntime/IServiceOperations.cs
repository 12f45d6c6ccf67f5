namespace Microsoft.Rest;

/// <summary>A group of a service's operations.</summary>
public interface IServiceOperations<T>
    where T : ServiceClient<T>
{
    T Client { get; }
}
