using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="Attachment"/> on the wire.</summary>
public sealed class AttachmentConverter : WireContract<Attachment>
{
    public AttachmentConverter()
        : base(
            new TextMember<Attachment>("contentType", it => it.ContentType, (it, value) => it.ContentType = value),
            new TextMember<Attachment>("contentUrl", it => it.ContentUrl, (it, value) => it.ContentUrl = value),
            new AnyMember<Attachment>("content", it => it.Content, (it, value) => it.Content = value),
            new TextMember<Attachment>("name", it => it.Name, (it, value) => it.Name = value),
            new TextMember<Attachment>("thumbnailUrl", it => it.ThumbnailUrl, (it, value) => it.ThumbnailUrl = value))
    {
    }

    internal override JObject PropertiesOf(Attachment owner) => owner.Properties;

    internal override JObject PropertiesOrNull(Attachment owner) => owner.PropertiesOrNull;
}
