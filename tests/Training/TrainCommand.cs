namespace CommunityBot.Training;

/// <summary>
/// <c>dotnet run --project tests/Training -c Release</c> trains, writes the model and the report; with <c>-- check</c> it
/// says whether the model was trained from the files as they are.
/// </summary>
internal static class TrainCommand
{
    public static int Main(string[] args)
    {
        var files = TrainingFiles.Find(Directory.GetCurrentDirectory());
        return args is ["check"] ? TrainingRun.Check(files, Console.Out) : TrainingRun.Train(files, Console.Out);
    }
}
