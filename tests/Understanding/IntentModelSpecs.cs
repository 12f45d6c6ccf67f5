using CommunityBot.Dialogs.Understanding;
using CommunityBot.Training;

namespace CommunityBot.Tests.Understanding;

public class IntentModelSpecs
{
    private static readonly LinearModel[] Shipped = [UnderstandingModels.Shipped.Intents, UnderstandingModels.Shipped.Faults, UnderstandingModels.Shipped.Trades, UnderstandingModels.Shipped.Emergencies, .. DialogueActModels.Shipped.All.Values];

    [Fact]
    public void The_models_were_trained_from_the_files_as_they_are() =>
        Shipped.Select(model => model.Data).Should().AllBeEquivalentTo(SampleVocabulary.Repository.Fingerprint(), "a change of sentences or words asks for: dotnet run --project tests/Training -c Release");

    [Fact]
    public void Training_twice_gives_the_same_bytes() =>
        TrainingRun.TradesModel(SampleVocabulary.Repository).Should().Equal(TrainingRun.TradesModel(SampleVocabulary.Repository));

    [Fact]
    public void The_model_knows_every_intent_by_its_place() =>
        UnderstandingModels.Shipped.Intents.Classes.Should().Equal(IntentModel.Intents);

    [Theory]
    [InlineData(64)]
    [InlineData(8)]
    public void What_is_no_model_is_refused(int length) =>
        FluentActions.Invoking(() => LinearModel.Read(new byte[length])).Should().Throw<InvalidDataException>();

    [Fact]
    public void No_case_kept_back_is_trained_from()
    {
        var trained = SampleVocabulary.Repository.Lines("utterances").Select(line => line.Pattern).ToHashSet();
        SampleVocabulary.Repository.Cases("wishes.tsv").Concat(SampleVocabulary.Repository.Cases("blind.tsv")).Where(cells => cells[2].Length > 6 && trained.Contains(cells[2])).Select(cells => cells[2]).Should().BeEmpty();
    }
}
