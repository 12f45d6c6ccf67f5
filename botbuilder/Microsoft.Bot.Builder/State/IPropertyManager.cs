namespace Microsoft.Bot.Builder;

/// <summary>Something that keeps named properties.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
