using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Reads what clients send along with an invoke; what cannot be read is answered with 400.</summary>
    private static class InvokeValues
    {
        public static AdaptiveCardInvokeValue CardAction(IInvokeActivity activity)
        {
            var value = Read<AdaptiveCardInvokeValue>(activity);
            if (value.Action is null)
            {
                throw Refused("BadRequest", "Missing action property");
            }

            if (value.Action.Type != "Action.Execute")
            {
                throw Refused("NotSupported", $"The action '{value.Action.Type}'is not supported.");
            }

            return value;
        }

        public static SearchInvokeValue Search(IInvokeActivity activity)
        {
            var value = Read<SearchInvokeValue>(activity);
            if (string.IsNullOrEmpty(value.Kind))
            {
                // Teams leaves the kind out of its own searches.
                value.Kind = activity.ChannelId == Channels.Msteams ? "search" : throw Refused("BadRequest", "Missing kind property for search.");
            }

            return string.IsNullOrEmpty(value.QueryText) ? throw Refused("BadRequest", "Missing queryText for search.") : value;
        }

        private static T Read<T>(IInvokeActivity activity)
            where T : class
        {
            if (activity.Value is null)
            {
                throw Refused("BadRequest", "Missing value property");
            }

            try
            {
                return (activity.Value as JObject)?.ToObject<T>() ?? throw Refused("BadRequest", "Value property is not properly formed");
            }
            catch (Newtonsoft.Json.JsonException)
            {
                throw Refused("BadRequest", "Value property is not properly formed");
            }
        }

        private static InvokeResponseException Refused(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });
    }
}
