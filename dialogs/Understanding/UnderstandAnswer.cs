using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>How one utterance was understood, as the window for people shows it.</summary>
internal sealed record UnderstandAnswer
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Id { get; init; }

    public required string Normalized { get; init; }

    public required IReadOnlyList<IntentReading> Intents { get; init; }

    public string? Emergency { get; init; }

    public required IReadOnlyList<TimeAnswer> Times { get; init; }

    public required IReadOnlyList<AddressAnswer> Addresses { get; init; }

    public required IReadOnlyList<NumberReading> Numbers { get; init; }

    public required IReadOnlyList<string> Phones { get; init; }

    public bool? YesNo { get; init; }

    public IReadOnlyList<HoursAnswer>? Hours { get; init; }

    public string? Fault { get; init; }

    /// <summary>P0 (an emergency) to P4 (a suggestion).</summary>
    public string? Urgency { get; init; }

    public string? PlaceCategory { get; init; }

    /// <summary>What the words do to the matter they were said to be about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DialogueAct? Act { get; init; }

    public double ElapsedMicroseconds { get; init; }

    public static UnderstandAnswer Of(string id, Reading reading, string? urgency, TimeSpan elapsed) => new()
    {
        Id = id,
        Normalized = reading.Normalized,
        Intents = [.. reading.Intents.Select(intent => intent with { Score = Math.Round(intent.Score, 3) })],
        Emergency = reading.Emergency,
        Times = [.. reading.Times.Select(TimeAnswer.Of)],
        Addresses = [.. reading.Addresses.Select(AddressAnswer.Of)],
        Numbers = reading.Numbers,
        Phones = reading.Phones,
        YesNo = reading.YesNo,
        Hours = reading.Hours is { } hours ? [.. hours.Select(HoursAnswer.Of)] : null,
        Fault = reading.Fault,
        Urgency = urgency,
        PlaceCategory = reading.PlaceCategory,
        Act = reading.Act,
        ElapsedMicroseconds = Math.Round(elapsed.TotalMicroseconds, 1),
    };

    /// <summary>The same for the eye: what was found, a line each.</summary>
    public string ToReadable()
    {
        var lines = new List<string> { $"{Id}  {Normalized}" };
        lines.AddRange(Intents.Select(intent => string.Create(CultureInfo.InvariantCulture, $"    {intent.Name} {intent.Score:0.00}  {intent.Clause}")));
        lines.AddRange(Times.SelectMany(time => time.Readings.Select(reading => $"    time  {time.Text}  {reading.Start} {reading.End} {reading.Recurrence}".TrimEnd())));
        lines.AddRange(Addresses.Select(address => "    place  " + JsonSerializer.Serialize(address, Json)));
        lines.AddRange(Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"    number  {number.Text}  {number.Value}")));
        var others = new[] { ("emergency", Emergency), ("fault", Fault), ("urgency", Urgency), ("trade", PlaceCategory), ("act", Act?.Name), ("yes", YesNo?.ToString()), ("phone", Phones.Count == 0 ? null : string.Join(' ', Phones)) };
        lines.AddRange((Hours ?? []).Select(hours => $"    hours  {hours.Day} {hours.Start}-{hours.End}"));
        lines.AddRange(others.Where(other => other.Item2 is not null).Select(other => $"    {other.Item1}  {other.Item2}"));
        return string.Join('\n', lines);
    }
}
