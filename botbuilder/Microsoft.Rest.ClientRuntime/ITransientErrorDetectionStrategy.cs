namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Tells failures that pass from those that stay.</summary>
public interface ITransientErrorDetectionStrategy
{
    bool IsTransient(Exception ex);
}
