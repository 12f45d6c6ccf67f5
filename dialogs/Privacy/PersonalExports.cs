using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Files of what is kept about a resident: reached by a link nobody can guess, once, for a quarter of an hour.</summary>
internal sealed class PersonalExports(IBook book, IOptions<PrivacyOptions> options)
{
    /// <summary>Where the host answers to the links.</summary>
    public const string Path = "privacy/export";

    private const int TokenBytes = 24;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>A link to a file of the records; null while residents' phones cannot reach this host.</summary>
    public async Task<IMessageActivity?> OfferAsync(ImmutableArray<PersonalRecord> records, Turn turn, CancellationToken cancellationToken)
    {
        if (options.Value.PublicAddress is not { IsAbsoluteUri: true } address)
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await book.ChangeAsync(
            change =>
            {
                change.Write(Key(token), new PersonalExport(records, turn.Now), PrivacyJson.Default.PersonalExport, Lifetime);
                return Task.FromResult(true);
            },
            cancellationToken);
        return MessageFactory.Text(PrivacyText.ExportLink(new Uri(address, $"{Path}/{token}").AbsoluteUri, (int)Lifetime.TotalMinutes));
    }

    /// <summary>Whether a link is still good.</summary>
    public async Task<bool> IsGoodAsync(string token, CancellationToken cancellationToken) =>
        await book.ReadAsync(Key(token), PrivacyJson.Default.PersonalExport, cancellationToken) is not null;

    /// <summary>The file of a link as CSV for Excel; null when it was taken, has expired or never was.</summary>
    public Task<string?> TakeAsync(string token, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var export = await change.ReadAsync(Key(token), PrivacyJson.Default.PersonalExport);
            change.Remove(Key(token));
            return export is null ? null : Csv(export);
        },
        cancellationToken);

    private static string Csv(PersonalExport export)
    {
        var csv = new StringBuilder("\uFEFF").AppendLine(PrivacyText.CsvHeader);
        foreach (var record in export.Records)
        {
            csv.AppendLine(CultureInfo.InvariantCulture, $"{Cell(record.Kind)},{Cell(record.Text)},{record.At:yyyy-MM-dd HH:mm}");
        }

        return csv.ToString();
    }

    // What a spreadsheet would take for a formula is text.
    private static string Cell(string text) =>
        $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Key(string token) => $"privacy:export:{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)))}";
}

/// <summary>A file as it stands in the book.</summary>
internal sealed record PersonalExport(ImmutableArray<PersonalRecord> Records, DateTimeOffset At);

/// <summary>How files stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonalExport))]
internal sealed partial class PrivacyJson : JsonSerializerContext;
