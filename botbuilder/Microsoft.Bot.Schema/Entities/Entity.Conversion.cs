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

    /// <summary>Of the same kind and saying the same. Json.NET compares what it is writing with this too: an entity inside another of another kind is never written for that.</summary>
    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj) || (obj is Entity other && other.GetType() == GetType() && Equals(other));

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
