using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CommunityBot.Understanding;

/// <summary>The optional language model behind <see cref="Dialogs.Understanding.SecondOpinion"/>.</summary>
internal static class SecondOpinionSetup
{
    /// <summary>Registers a chat client when one is configured.</summary>
    public static IServiceCollection AddSecondOpinion(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SecondOpinionOptions.Section);
        services.AddOptions<SecondOpinionOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        return string.IsNullOrWhiteSpace(section[nameof(SecondOpinionOptions.Endpoint)]) ? services : services.AddSingleton<IChatClient>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<SecondOpinionOptions>>().Value;
            return new CompletionsClient(CompletionsClient.Connect(options), options.Model);
        });
    }
}
