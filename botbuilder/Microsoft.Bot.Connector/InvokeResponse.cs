namespace Microsoft.Bot.Builder;

/// <summary>What a bot answers to an invoke: an HTTP status and a body.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
