using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Book;

/// <summary>The community's book.</summary>
internal static class BookSetup
{
    /// <summary>Registers it; the host brings the connection and the names of the keys.</summary>
    public static IServiceCollection AddBook(this IServiceCollection services) => services.AddSingleton<IBook, RedisBook>();
}
