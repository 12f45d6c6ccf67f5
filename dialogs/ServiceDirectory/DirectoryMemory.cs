using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Remembers what the directory last told a resident for as long as a short question may still mean it.</summary>
internal sealed class DirectoryMemory(ConversationState state)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly IStatePropertyAccessor<DirectoryContext?> _context = state.CreateProperty<DirectoryContext?>("directory");

    /// <summary>What was last told; null when that is too long ago.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="now">The community's local time.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public async Task<DirectoryContext?> GetAsync(ITurnContext context, DateTime now, CancellationToken cancellationToken) =>
        await _context.GetAsync(context, cancellationToken: cancellationToken) is { } told && (now - told.At).Duration() < Lifetime ? told : null;

    /// <summary>Remembers what was told.</summary>
    public Task SetAsync(ITurnContext context, DirectoryContext told, CancellationToken cancellationToken) =>
        _context.SetAsync(context, told, cancellationToken);
}
