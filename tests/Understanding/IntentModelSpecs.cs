using CommunityBot.Dialogs.Understanding;
using CommunityBot.Training;

namespace CommunityBot.Tests.Understanding;

public class IntentModelSpecs
{
    [Fact]
    public void The_model_was_trained_from_the_files_as_they_are() =>
        IntentModel.Shipped.Data.Should().Be(SampleVocabulary.Repository.Fingerprint(), "a change of sentences or words asks for: dotnet run --project tests/Training -c Release");

    [Fact]
    public void Training_twice_gives_the_same_bytes() =>
        TrainingRun.Model(SampleVocabulary.Repository).Should().Equal(TrainingRun.Model(SampleVocabulary.Repository));

    [Fact]
    public void A_model_of_other_intents_is_refused() =>
        FluentActions.Invoking(() => IntentModel.Read(new byte[64])).Should().Throw<InvalidDataException>();
}
