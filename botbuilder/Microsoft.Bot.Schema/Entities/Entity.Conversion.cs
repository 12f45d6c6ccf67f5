using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <content>Reading an entity as the kind it is, and comparing by what it says.</content>
public partial class Entity
{
    /// <summary>This entity as another type, by way of its JSON.</summary>
    public T GetAs<T>() => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(this));

    /// <summary>Takes over type and members of <paramref name="obj"/>, by way of its JSON.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) =>
        other is not null && (ReferenceEquals(this, other) || JsonConvert.SerializeObject(this) == JsonConvert.SerializeObject(other));

    public override bool Equals(object obj) => Equals(obj as Entity);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
