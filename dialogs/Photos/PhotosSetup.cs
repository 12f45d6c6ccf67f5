using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Photos;

/// <summary>The photos people send.</summary>
internal static class PhotosSetup
{
    private const string PublicAddressSection = "Community";

    /// <summary>Registers the shelf; the host brings <see cref="IPhotoFiles"/>.</summary>
    public static IServiceCollection AddPhotos(this IServiceCollection services)
    {
        services.AddOptions<PhotoOptions>().BindConfiguration(PublicAddressSection).BindConfiguration(PhotoOptions.Section);
        services.AddSingleton<PhotoLinks>();
        services.AddSingleton<PhotoShelf>();
        services.AddSingleton<IPhotoShelf>(provider => provider.GetRequiredService<PhotoShelf>());
        services.AddSingleton<IChore>(provider => provider.GetRequiredService<PhotoShelf>());
        return services;
    }
}
