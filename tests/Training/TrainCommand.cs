using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>
/// <c>dotnet run --project tests/Training -c Release</c> trains, writes the models and the report; with <c>-- check</c> it
/// says whether the models were trained from the files as they are, with <c>-- held-out</c> it shows what goes wrong,
/// with <c>-- speed</c> how long a reading takes, with <c>-- acts</c> it trains the models of dialogue acts alone, with
/// <c>-- weights</c> it shows which <see cref="WishWeights"/> part messages best.
/// </summary>
internal static class TrainCommand
{
    public static int Main(string[] args)
    {
        var files = TrainingFiles.Find(Directory.GetCurrentDirectory());
        return args switch
        {
            ["check"] => TrainingRun.Check(files, Console.Out),
            ["held-out"] => TrainingRun.ShowHeldOut(files, Console.Out),
            ["weights"] => WeightSearch.Show(files, Console.Out),
            ["acts"] => TrainingRun.TrainActs(files, Console.Out),
            ["speed"] => Speed.Show(files, Console.Out),
            _ => TrainingRun.Train(files, Console.Out),
        };
    }
}
