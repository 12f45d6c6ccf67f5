using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Values as storages give them back: a number may have changed its type, an object may have become JSON.</summary>
internal static class StoredValue
{
    /// <summary>The value as <typeparamref name="T"/>; default when it is null or cannot be read as one.</summary>
    public static T As<T>(object stored)
    {
        switch (stored)
        {
            case null:
                return default;
            case T already:
                return already;
            case JToken token:
                return token.ToObject<T>();
            case JsonElement element:
                return JToken.Parse(element.GetRawText()).ToObject<T>();
            case IConvertible convertible when Scalar(typeof(T)) is { } type:
                return (T)Convert(convertible, type);
            case IDictionary<string, object> members:
                return JObject.FromObject(members).ToObject<T>();
            default:
                return JToken.FromObject(stored).ToObject<T>();
        }
    }

    private static Type Scalar(Type type)
    {
        var scalar = Nullable.GetUnderlyingType(type) ?? type;
        return scalar.IsEnum || Type.GetTypeCode(scalar) is not (TypeCode.Object or TypeCode.DBNull or TypeCode.Empty) ? scalar : null;
    }

    private static object Convert(IConvertible value, Type type) =>
        type.IsEnum
            ? value is string name ? Enum.Parse(type, name, ignoreCase: true) : Enum.ToObject(type, value.ToInt64(CultureInfo.InvariantCulture))
            : System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
}
