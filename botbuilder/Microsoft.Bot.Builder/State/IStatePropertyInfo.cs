namespace Microsoft.Bot.Builder;

/// <summary>What is known of a property without its value.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}
