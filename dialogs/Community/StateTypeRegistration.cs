using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Community;

/// <summary>How a slice says what it keeps in state.</summary>
public static class StateTypeRegistration
{
    /// <summary>Allows values of <typeparamref name="T"/>, and lists and arrays of them, to be kept in state under a short name.</summary>
    public static IServiceCollection AddStateType<T>(this IServiceCollection services, string name) =>
        services.AddSingleton(new StateType(name, typeof(T)));
}
