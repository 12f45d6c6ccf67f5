using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <content>A copy to address and send, so that the original can be sent again.</content>
public partial class Activity
{
    /// <summary>A copy with lists of its own; cards and accounts are shared.</summary>
    internal Activity Copy()
    {
        var copy = (Activity)MemberwiseClone();
        copy.Attachments = Attachments is null ? null : [.. Attachments];
        copy.Entities = Entities is null ? null : [.. Entities];
        copy.PropertiesOrNull = (JObject)PropertiesOrNull?.DeepClone();
        return copy;
    }
}
