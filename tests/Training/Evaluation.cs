using System.Globalization;
using System.Text;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>The report kept beside the training files: how good, how honest, and where it errs.</summary>
internal static class Evaluation
{
    public static string Report(IEnumerable<Judgement> judgements)
    {
        var all = judgements.ToArray();
        var clean = all.Where(judgement => judgement.Noise == "clean").ToArray();
        var report = new StringBuilder();
        Line(report, $"# Intent model: report");
        Line(report, $"");
        Line(report, $"Written by `dotnet run --project tests/Training -c Release`; five-fold cross-validation by line, so that no sentence is judged by a model that saw one of its variants. {clean.Length} sentences.");
        Noises(report, all);
        Intents(report, clean);
        Calibration(report, clean);
        Confusions(report, clean);
        return report.ToString();
    }

    private static void Noises(StringBuilder report, Judgement[] all)
    {
        Heading(report, "By kind of noise", "| noise | right | right where accepted (score ≥ 0.5) | accepted |", "|---|---|---|---|");
        foreach (var group in all.GroupBy(judgement => judgement.Noise))
        {
            var accepted = group.Where(judgement => judgement.Score >= 0.5).ToArray();
            Line(report, $"| {group.Key} | {group.Average(Share):P1} | {(accepted.Length == 0 ? 0 : accepted.Average(Share)):P1} | {(double)accepted.Length / group.Count():P1} |");
        }
    }

    private static void Intents(StringBuilder report, Judgement[] clean)
    {
        Heading(report, "By intent", "| intent | sentences | precision | recall |", "|---|---|---|---|");
        for (var intent = 0; intent < IntentModel.Intents.Count; intent++)
        {
            var right = clean.Count(judgement => judgement.Intent == intent && judgement.Right);
            var said = clean.Count(judgement => judgement.Intent == intent);
            var guessed = clean.Count(judgement => judgement.Guess == intent);
            Line(report, $"| {IntentModel.Intents[intent]} | {said} | {Ratio(right, guessed):P1} | {Ratio(right, said):P1} |");
        }
    }

    private static void Calibration(StringBuilder report, Judgement[] clean)
    {
        Heading(report, "Calibration", "| score | sentences | right |", "|---|---|---|");
        foreach (var band in clean.GroupBy(judgement => Math.Min(9, (int)(judgement.Score * 10))).OrderBy(group => group.Key))
        {
            Line(report, $"| {band.Key / 10.0:0.0}–{(band.Key + 1) / 10.0:0.0} | {band.Count()} | {band.Average(Share):P1} |");
        }
    }

    private static void Confusions(StringBuilder report, Judgement[] clean)
    {
        Heading(report, "Confusions", "| meant | taken for | times |", "|---|---|---|");
        var wrong = clean.Where(judgement => !judgement.Right)
            .GroupBy(judgement => (judgement.Intent, judgement.Guess))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Intent).ThenBy(group => group.Key.Guess);
        foreach (var pair in wrong.Take(30))
        {
            Line(report, $"| {IntentModel.Intents[pair.Key.Intent]} | {IntentModel.Intents[pair.Key.Guess]} | {pair.Count()} |");
        }
    }

    private static void Heading(StringBuilder report, string title, string columns, string rule)
    {
        Line(report, $"");
        Line(report, $"## {title}");
        Line(report, $"");
        Line(report, $"{columns}");
        Line(report, $"{rule}");
    }

    private static double Share(Judgement judgement) => judgement.Right ? 1 : 0;

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static void Line(StringBuilder report, FormattableString line) => report.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
