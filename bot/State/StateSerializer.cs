using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.State;

/// <summary>Values as they stand in Redis: compact UTF-8 JSON, Chinese readable, types only from <see cref="StateTypes"/>.</summary>
internal sealed class StateSerializer
{
    /// <summary>Dialogs within dialogs within dialogs take some levels each.</summary>
    public const int MaximumDepth = 128;

    private readonly JsonSerializerOptions _options;

    public StateSerializer(StateTypes types)
    {
        _options = new JsonSerializerOptions
        {
            Encoder = StateEncoder.Instance,
            MaxDepth = MaximumDepth,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new StateObjectConverter(types), new JsonStringEnumConverter(), new JsonNetState() },
        };
        _options.MakeReadOnly(populateMissingResolver: true);
    }

    /// <exception cref="NotSupportedException">A value's type is not registered.</exception>
    public byte[] Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes<object>(value, _options);

    /// <exception cref="JsonException">This is no value of ours: damaged, or of a type that nobody registered.</exception>
    public object? Deserialize(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<object>(json, _options);
        }
        // What constructors and converters throw at nonsense.
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
