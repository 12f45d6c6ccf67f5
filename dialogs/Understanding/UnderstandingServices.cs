using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Registers the reading of utterances; slices add a <see cref="LexiconSource"/> each for their words and names.</summary>
public static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddSingleton(CommunityModel.Of(EmergencyCatalog.Read))
        .AddSingleton(CommunityModel.Of(FaultUrgencies.Read))
        .AddSingleton(UnderstandingTerms.General)
        .AddSingleton(UnderstandingTerms.Emergencies)
        .AddSingleton<Vocabulary>()
        .AddSingleton<UtteranceReader>()
        .AddSingleton(_ => DialogueActModels.Shipped)
        .AddSingleton<SecondOpinion>()
        .AddSingleton<UnderstandCommand>()
        .AddSingleton<UtteranceRecognizer>()
        .AddSingleton<IRecognizer>(provider => provider.GetRequiredService<UtteranceRecognizer>());
}
