namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>How often a call is tried again, and after how long. Only failures the strategy calls transient are.</summary>
public class RetryPolicy
{
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount)
        : this(errorDetectionStrategy, retryCount, TimeSpan.Zero)
    {
    }

    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount, TimeSpan retryInterval)
    {
        ArgumentNullException.ThrowIfNull(errorDetectionStrategy);
        ArgumentOutOfRangeException.ThrowIfNegative(retryCount);
        ErrorDetectionStrategy = errorDetectionStrategy;
        RetryCount = retryCount;
        RetryInterval = retryInterval;
    }

    public ITransientErrorDetectionStrategy ErrorDetectionStrategy { get; private set; }

    internal int RetryCount { get; }

    internal TimeSpan RetryInterval { get; }

    public async Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> taskFunc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taskFunc);
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await taskFunc().ConfigureAwait(false);
            }
            catch (Exception exception) when (retries < RetryCount && ErrorDetectionStrategy.IsTransient(exception))
            {
                await Task.Delay(RetryInterval, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
