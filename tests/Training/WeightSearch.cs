using System.Globalization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>Tries weights for the parting of messages and for alarms on the cases kept from training, and shows the best.</summary>
internal static class WeightSearch
{
    private const int Shown = 16;

    private static readonly double[] Wholes = [1.4];
    private static readonly double[] Seams = [0.3, 0.5];
    private static readonly double[] Cuts = [0, 0.4];
    private static readonly double[] Stateds = [0.5];
    private static readonly double[] Nones = [1, 1.5, 2];

    private static readonly double[] Raiseds = [0.3, 0.35, 0.4, 0.5];
    private static readonly double[] Clauses = [0.85, 0.9, 0.95];
    private static readonly double[] Words = [0, 0.6, 1.2];

    // One missed weighs more than one too many.
    private const int OfMissed = 10;

    public static int Show(TrainingFiles files, TextWriter output)
    {
        var models = TrainingRun.Models(files);
        var context = new ReadingContext(HeldOut.Now, new Courses(files).Lexicon);
        (string Meant, string Text)[] cases = [.. files.Cases("wishes.tsv").Concat(files.Cases("blind.tsv")).Select(cells => (cells[0], cells[2]))];
        var tried =
            from whole in Wholes
            from seam in Seams
            from cut in Cuts
            from stated in Stateds
            from none in Nones
            select new WishWeights(whole, seam, cut, stated, none);
        var found = tried.AsParallel().AsOrdered().Select(weights => (Weights: weights, Answers: Answers(new UtteranceReader(models, weights)))).ToList();
        output.WriteLine("all     single  several whole seam  cut   stated none");
        foreach (var (weights, answers) in found.OrderByDescending(each => each.Answers.All).Take(Shown))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.All:0.0000}  {answers.Single:0.0000}  {answers.Several:0.0000}  {weights.OfWhole,5} {weights.OfSeam,5} {weights.OfCut,5} {weights.Stated,5} {weights.OfNone,5}"));
        }

        ShowAlarms(files, models, context, output);
        return 0;

        (double All, double Single, double Several) Answers(UtteranceReader reader)
        {
            var answers = cases.Select(each => new WishAnswer(each.Meant, "", each.Text, reader.Read(each.Text, context))).ToArray();
            return (Share(answers), Share(answers.Where(answer => answer.IsSingle)), Share(answers.Where(answer => !answer.IsSingle)));
        }
    }

    private static void ShowAlarms(TrainingFiles files, UnderstandingModels models, ReadingContext context, TextWriter output)
    {
        (bool IsMeant, string Text)[] cases =
        [
            .. files.Cases("emergencies.tsv").Select(cells => (cells[0] != "-", cells[1])),
            .. files.Cases("wishes.tsv").Concat(files.Cases("blind.tsv")).Where(cells => !(cells[0].Contains('|') && cells[0].Contains(IntentNames.Emergency))).Select(cells => (cells[0].Contains(IntentNames.Emergency), cells[2])),
        ];
        var tried =
            from raised in Raiseds
            from clause in Clauses
            from word in Words
            select new AlarmWeights(raised, clause, word);
        var found = tried.AsParallel().AsOrdered().Select(weights => (Weights: weights, Answers: Answers(new UtteranceReader(models, null, weights)))).ToList();
        output.WriteLine($"missed of {cases.Count(each => each.IsMeant)}, false of {cases.Count(each => !each.IsMeant)}: raised clause word");
        foreach (var (weights, answers) in found.OrderBy(each => (each.Answers.Missed * OfMissed) + each.Answers.False).Take(Shown))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Missed,4} {answers.False,4}  {weights.Raised,5} {weights.RaisedByClause,5} {weights.OfWord,5}"));
        }

        (int Missed, int False) Answers(UtteranceReader reader)
        {
            var heard = cases.Select(each => (each.IsMeant, IsHeard: reader.Read(each.Text, context).Emergency is not null)).ToArray();
            return (heard.Count(each => each is { IsMeant: true, IsHeard: false }), heard.Count(each => each is { IsMeant: false, IsHeard: true }));
        }
    }

    private static double Share(IEnumerable<WishAnswer> answers) => answers.Average(answer => answer.Right ? 1d : 0);
}
