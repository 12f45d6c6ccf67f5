using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <content>Reading what an activity carries.</content>
public partial class Activity
{
    /// <summary>Whether there is anything a user would see, or channel data in its place.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities is null
            ? []
            : [.. Entities
                .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
                .Select(entity => entity as Mention ?? entity.GetAs<Mention>())];

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; default when there is none.</summary>
    /// <exception cref="InvalidCastException">It is neither of this type nor JSON.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT already => already,
        JToken token => token.ToObject<TypeT>(),
        _ => throw new InvalidCastException($"Channel data of type {ChannelData.GetType().Name} is no {typeof(TypeT).Name}."),
    };

    /// <summary>As <see cref="GetChannelData{TypeT}"/>, answering false where that would give nothing or throw.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception unreadable) when (unreadable is InvalidCastException or FormatException or ArgumentException or Newtonsoft.Json.JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether it came over a socket: a service URL that is not HTTP.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
