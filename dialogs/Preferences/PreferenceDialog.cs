using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>Changes how a resident is served, by their word.</summary>
internal sealed class PreferenceDialog(PreferenceMemory memory, PlaceMemory places, CommunityCatalog catalog) : Dialog(nameof(PreferenceDialog))
{
    public const string Brief = "preferences.brief";
    public const string Lost = "preferences.lost";
    public const string Ordinary = "preferences.ordinary";
    public const string More = "preferences.more";
    public const string ForgetHome = "preferences.forgetHome";
    public const string KeepHome = "preferences.keepHome";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var answer = Turn.Of(dc.Context).Command switch
        {
            Lost => await HelpAsync(dc.Context, cancellationToken),
            Brief => await ShortenAsync(dc.Context, cancellationToken),
            Ordinary => await ChangeAsync(dc.Context, known => known with { IsElder = false, Choices = [], Rest = "" }, PreferenceText.IsOrdinary, cancellationToken),
            ForgetHome => await KeepHomeAsync(dc.Context, false, cancellationToken),
            KeepHome => await KeepHomeAsync(dc.Context, true, cancellationToken),
            _ => await TellMoreAsync(dc.Context, cancellationToken),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<string> ShortenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var already = (await memory.GetAsync(context, cancellationToken)).IsElder;
        var answer = already ? PreferenceText.IsBriefAlready : PreferenceText.IsBrief;
        return await ChangeAsync(context, known => known with { IsElder = true, Choices = PreferenceText.MenuSays, Rest = "" }, answer, cancellationToken);
    }

    // Who does not follow the short words either is better helped by a person.
    private async Task<string> HelpAsync(ITurnContext context, CancellationToken cancellationToken) => (await memory.GetAsync(context, cancellationToken)).IsElder
        ? await ChangeAsync(context, known => known with { Choices = PreferenceText.MenuSays, Rest = "" }, PreferenceText.StillLost(catalog.Get<Neighbourhood>().Office?.Phone), cancellationToken)
        : await ShortenAsync(context, cancellationToken);

    private async Task<string> TellMoreAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var known = await memory.GetAsync(context, cancellationToken);
        if (known.Rest.Length == 0)
        {
            return PreferenceText.NothingMore;
        }

        var (page, rest) = known.IsElder ? Brevity.Page(known.Rest) : (known.Rest, "");
        return await ChangeAsync(context, before => before with { Rest = rest }, page, cancellationToken);
    }

    private async Task<string> KeepHomeAsync(ITurnContext context, bool keep, CancellationToken cancellationToken)
    {
        await places.KeepHomeAsync(context, keep, cancellationToken);
        return keep ? PreferenceText.HomeWelcome : PreferenceText.HomeForgotten;
    }

    private async Task<string> ChangeAsync(ITurnContext context, Func<ResidentPreferences, ResidentPreferences> change, string answer, CancellationToken cancellationToken)
    {
        await memory.SetAsync(context, change(await memory.GetAsync(context, cancellationToken)), cancellationToken);
        return answer;
    }
}
