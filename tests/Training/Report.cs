using System.Globalization;
using System.Text;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>The report kept beside the training files: how good, how honest, and where the models err.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Opening()
    {
        Line($"# Understanding: report");
        Line($"");
        Line($"Written by `dotnet run --project tests/Training -c Release`. Cross-validation is five-fold by line: no sentence is judged by a model that saw one of its variants.");
    }

    /// <summary>How a model does on sentences it had not seen.</summary>
    public void Add(Course course, IReadOnlyList<Judgement> judgements, double temperature)
    {
        var clean = judgements.Where(judgement => judgement.Noise == "clean").ToArray();
        Line($"");
        Line($"# Model: {course.Name}");
        Line($"");
        Line($"{clean.Length} sentences, {course.Lessons.Length} lessons, {course.Classes.Count} classes, temperature {temperature:0.00}.");
        Heading("By kind of noise", "| noise | sentences | right | right where accepted (score ≥ 0.5) | accepted |", "|---|---|---|---|---|");
        foreach (var group in judgements.GroupBy(judgement => judgement.Noise))
        {
            var accepted = group.Where(judgement => judgement.Sureness(temperature) >= 0.5).ToArray();
            Line($"| {group.Key} | {group.Count()} | {group.Average(Share):P1} | {(accepted.Length == 0 ? 0 : accepted.Average(Share)):P1} | {(double)accepted.Length / group.Count():P1} |");
        }

        Classes(course.Classes, [.. clean.Select(judgement => (course.Classes[judgement.Class], course.Classes[judgement.Guess]))]);
        Calibrated([.. judgements.Select(judgement => (judgement.Sureness(temperature), judgement.Right))]);
        Confusions([.. clean.Where(judgement => !judgement.Right).Select(judgement => (course.Classes[judgement.Class], course.Classes[judgement.Guess]))]);
    }

    /// <summary>How the whole pipeline does on the cases kept back.</summary>
    public void Add(HeldOut held)
    {
        Line($"");
        Line($"# Cases kept back, the whole pipeline");
        Heading("Wishes", "| kind of saying | utterances | all wishes right |", "|---|---|---|");
        foreach (var group in held.Wishes.GroupBy(answer => answer.Kind).Append(held.Wishes.GroupBy(_ => "all").Single()))
        {
            Line($"| {group.Key} | {group.Count()} | {group.Average(answer => answer.Right ? 1d : 0):P1} |");
        }

        var single = held.Wishes.Where(answer => answer.IsSingle).ToArray();
        Classes(IntentModel.Intents, [.. single.Select(answer => (answer.Right ? answer.Said : answer.Meant.Split('|')[0], answer.Said.Split('+')[0]))]);
        Calibrated([.. single.Select(answer => (answer.Reading.Intent.Score, answer.Meant.Split('|').Contains(answer.Reading.Intent.Name)))]);
        Confusions([.. held.Wishes.Where(answer => !answer.Right).Select(answer => (answer.Meant, answer.Said))]);
        Categories("Faults", held.Faults);
        Categories("Trades", held.Trades);
        Categories("Emergencies", held.Emergencies);
    }

    private void Categories(string title, List<(string Meant, string? Taken)> answers)
    {
        Heading($"{title}: {answers.Average(answer => answer.Meant == answer.Taken ? 1d : 0).ToString("P1", CultureInfo.InvariantCulture)} of {answers.Count}", "| meant | utterances | right | otherwise |", "|---|---|---|---|");
        foreach (var group in answers.GroupBy(answer => answer.Meant))
        {
            var wrong = group.Where(answer => answer.Taken != answer.Meant).GroupBy(answer => answer.Taken ?? "–").Select(other => $"{other.Key} {other.Count()}");
            Line($"| {group.Key} | {group.Count()} | {group.Average(answer => answer.Taken == answer.Meant ? 1d : 0):P0} | {string.Join(", ", wrong)} |");
        }
    }

    private void Classes(IReadOnlyList<string> classes, IReadOnlyList<(string Meant, string Taken)> answers)
    {
        Heading("By class", "| class | sentences | precision | recall |", "|---|---|---|---|");
        foreach (var name in classes)
        {
            var right = answers.Count(answer => answer.Meant == name && answer.Taken == name);
            Line($"| {name} | {answers.Count(answer => answer.Meant == name)} | {Ratio(right, answers.Count(answer => answer.Taken == name)):P1} | {Ratio(right, answers.Count(answer => answer.Meant == name)):P1} |");
        }
    }

    private void Calibrated(IReadOnlyCollection<(double Score, bool Right)> answers)
    {
        Heading("Calibration", "| score | sentences | mean score | right |", "|---|---|---|---|");
        foreach (var (band, count, score, right) in Calibration.Table(answers))
        {
            Line($"| {band / 10.0:0.0}–{(band + 1) / 10.0:0.0} | {count} | {score:0.00} | {right:P1} |");
        }

        Line($"");
        Line($"Expected calibration error: {Calibration.Error(answers):0.000}.");
    }

    private void Confusions(IReadOnlyList<(string Meant, string Taken)> wrong)
    {
        Heading("Confusions", "| meant | taken for | times |", "|---|---|---|");
        foreach (var pair in wrong.GroupBy(pair => pair).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Meant, StringComparer.Ordinal).ThenBy(group => group.Key.Taken, StringComparer.Ordinal).Take(25))
        {
            Line($"| {pair.Key.Meant} | {pair.Key.Taken} | {pair.Count()} |");
        }
    }

    private void Heading(string title, string columns, string rule)
    {
        Line($"");
        Line($"## {title}");
        Line($"");
        Line($"{columns}");
        Line($"{rule}");
    }

    private static double Share(Judgement judgement) => judgement.Right ? 1 : 0;

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
