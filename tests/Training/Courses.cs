using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>Makes courses of the files: sentences are expanded, spoiled and wrapped the same way on every run.</summary>
internal sealed class Courses(TrainingFiles files)
{
    // A copy teaches, but less than what somebody wrote.
    private const float Copy = 0.7f;

    // Of an emergency as many tellings as can be had.
    private const int MostTellings = 40;

    // What is broken has no category of its own.
    private const string Unnamed = "OTHER";

    // In how many sentences a word is said.
    private const int Frames = 3;

    // Lines of the sentence files are numbered from 1.
    private const int FirstFragment = 1_000_000;

    // One in so many sentences of other wishes, and those that are no longer than a few words.
    private const int OtherWishes = 23;
    private const int LongestAct = 24;

    // Wishes of the matter itself may go on with it or not.
    private static readonly Dictionary<string, string[]> OwnWishes = new()
    {
        [DialogueActModels.Directory] = [IntentNames.DirectoryFind],
        [DialogueActModels.Repairs] = [IntentNames.RepairsStatus, IntentNames.RepairsCancel],
        [DialogueActModels.Events] = [IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration],
    };

    private static readonly string[] FaultFrames = ["{0}", "我们单元{0}", "{0}了,来人看看", "{0}好几天了没人管", "3号楼2单元{0}", "麻烦派人看下,{0}", "{0},给处理一下", "你好,{0}"];
    private static readonly string[] TradeFrames = ["{0}", "附近哪有{0}的", "想{0}去哪", "{0}在哪", "{0}几点关门", "最近的{0}怎么走", "有没有{0}的地方", "我要{0}", "{0}的电话有没有", "哪里能{0}"];

    // Wishes that name neither a fault nor a trade, whatever words they use.
    private static readonly string[] Elsewhere =
    [
        IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration, IntentNames.Consult, IntentNames.Billing,
        IntentNames.Handover, IntentNames.Greeting, IntentNames.Thanks, IntentNames.Bye, IntentNames.Help, IntentNames.Cancel, IntentNames.Affirm, IntentNames.Deny, IntentNames.Abuse, IntentNames.None,
    ];

    private readonly Lexicon _lexicon = TrainingFiles.Lexicon(files.Community());
    private readonly Wrapping _wrapping = new(files.Chatter());

    /// <summary>The words and names known.</summary>
    public Lexicon Lexicon => _lexicon;

    /// <summary>Which wish.</summary>
    public Course Intents()
    {
        var slots = files.Slots();
        var sentences = Numbered().SelectMany(each => Patterns.Expand(each.Told.Pattern, each.Line, slots).Select(text => (each.Told.Label, each.Line, Text: text)));
        return Of("intents", [.. IntentModel.Intents], 164_000, sentences.Concat(Fragments()), IntentFeatures.Of);
    }

    // Sentences of one wish each, those said together with others among them.
    private IEnumerable<TrainingLine> Utterances() => Numbered().Select(each => each.Told);

    // Those of one message share its number: a fold has all of it or none.
    private IEnumerable<(int Line, TrainingLine Told)> Numbered()
    {
        var utterances = files.Lines("utterances");
        return utterances.Select((line, index) => (index + 1, line))
            .Concat(files.Several().SelectMany((line, index) => SeveralWishes.Of(line).Select(part => (utterances.Count + index + 1, part))));
    }

    /// <summary>Where wishes meet. How each part is judged is taken from a model that has not seen the message.</summary>
    /// <param name="judges">The models of the folds, by the rest of a line's number.</param>
    public Course Seams(IReadOnlyList<LinearModel> judges)
    {
        var slots = files.Slots();
        var utterances = files.Lines("utterances");
        var single = utterances.Select((line, index) => (Line: index + 1, Message: (Text: Patterns.Expand(line.Pattern, index + 1, slots)[0], Begins: Array.Empty<int>())));
        var several = files.Several().Select((line, index) => (Line: utterances.Count + index + 1, Message: SeveralWishes.Message(line)));
        Example[] seams =
        [
            .. from told in single.Concat(several)
               let judge = new WishJudge(judges[told.Line % judges.Count], WishWeights.InUse)
               from seam in MessageSeams.Of(told.Message.Text, told.Message.Begins, judge, text => Gathered(text))
               select new Example(seam.IsTwo ? 1 : 0, told.Line, told.Message.Text, 1, SeamFeatures.Of(seam.Seam)),
        ];
        return new Course("seams", WishSeams.Classes, 20_000, seams, [.. seams.Select(seam => ("clean", seam))]);
    }

    // A fault, an errand or an emergency named and nothing else: 补锅. Charging in stairwells is told of either way.
    private IEnumerable<(string Label, int Line, string Text)> Fragments()
    {
        var complaints = _lexicon.Terms.Where(term => term.Kind == TermKinds.Complaint).Select(term => term.Value).ToHashSet();
        var faults = files.Lines("faults").Where(line => line.Label is not ("EBIKE" or UnderstandingModels.Nothing)).Select(line => (Label: complaints.Contains(line.Label) ? IntentNames.Feedback : IntentNames.RepairsReport, line.Pattern));
        var trades = files.Lines("trades").Where(line => line.Label != UnderstandingModels.Nothing).Select(line => (Label: IntentNames.DirectoryFind, line.Pattern));
        var slots = files.Slots();
        var emergencies = files.Lines("emergencies").Where(line => line.Label != UnderstandingModels.Nothing)
            .SelectMany((line, index) => Patterns.Expand(line.Pattern, index, slots).Select(text => (Label: IntentNames.Emergency, Pattern: text)));
        return faults.Concat(trades).Concat(emergencies).Where(line => line.Pattern.Length > 1).DistinctBy(line => line.Pattern).Select((line, index) => (line.Label, FirstFragment + index, line.Pattern));
    }

    /// <summary>What a short message does to the matter spoken of. Wishes of other matters do nothing to it.</summary>
    public Course Acts(string matter)
    {
        var slots = files.Slots();
        var told = files.Lines($"acts/{matter}");
        var others = Utterances().Index()
            .Where(each => each.Index % OtherWishes == 0 && !OwnWishes[matter].Contains(each.Item.Label))
            .Select(each => (Label: UnderstandingModels.Nothing, Line: FirstFragment + each.Index, Text: Patterns.Expand(each.Item.Pattern, each.Index, slots)[0]))
            .Where(sentence => sentence.Text.Length <= LongestAct);
        string[] classes = [.. told.Select(line => line.Label).Distinct().Order(StringComparer.Ordinal)];
        return Of(DialogueActModels.FileOf(matter), classes, 5_500, told.Select((line, index) => (line.Label, Line: index + 1, Text: line.Pattern)).Concat(others), clause => DialogueActFeatures.Of(clause.Text, clause.Terms));
    }

    /// <summary>Which fault.</summary>
    public Course Faults() => Categories("faults", FaultFrames, [TermKinds.Fault, TermKinds.Complaint], [.. Elsewhere, IntentNames.DirectoryFind], CategoryFeatures.OfFault);

    /// <summary>Which trade.</summary>
    public Course Trades() => Categories("trades", TradeFrames, [TermKinds.PlaceCategory], [.. Elsewhere, IntentNames.RepairsReport, IntentNames.Feedback, IntentNames.RepairsStatus], CategoryFeatures.OfTrade);

    /// <summary>Which emergency. What is near one and none is written down; every other sentence is none either.</summary>
    public Course Emergencies()
    {
        var slots = files.Slots();
        var told = files.Lines("emergencies");
        var near = told.SelectMany((line, index) => Patterns.Expand(line.Pattern, index, slots, MostTellings).Select(text => (line.Label, Line: index + 1, Text: text)));
        var words = _lexicon.Terms.Where(term => term.Kind is TermKinds.EmergencyStrong && term.Text.Length >= 3)
            .Select((term, index) => (Label: term.Value, Line: told.Count + index + 1, term.Text));
        var others = Utterances().Where(line => line.Label != IntentNames.Emergency)
            .Concat(files.Lines("faults")).Concat(files.Lines("trades"))
            .SelectMany((line, index) => Patterns.Expand(line.Pattern, index, slots).Take(2).Select(text => (Label: UnderstandingModels.Nothing, Line: FirstFragment + index, Text: text)))
            .Where(sentence => sentence.Text.Length > 1);
        return Of("emergencies", [.. told.Select(line => line.Label).Distinct().Order(StringComparer.Ordinal)], 52_000, near.Concat(words).Concat(others), clause => CategoryFeatures.OfEmergency(clause, Told(clause)));
    }

    private static string? Told(ClauseEvidence clause) => EmergencyReader.Read(clause.Text, clause.Terms, ChineseClauses.Split(UtteranceNormalizer.Normalize(clause.Text), clause.Text));

    private Course Categories(string folder, string[] frames, string[] kinds, string[] others, Func<ClauseEvidence, Features> features)
    {
        var words = files.Lines(folder)
            .Concat(_lexicon.Terms.Where(term => kinds.Contains(term.Kind) && term.Text.Length >= 3).Select(term => new TrainingLine(term.Value, term.Text, null)))
            .Distinct().ToArray();
        var slots = files.Slots();
        var named = words.SelectMany((word, index) => Enumerable.Range(0, Frames).Select(copy =>
            (word.Label, Line: index + 1, Text: string.Format(null, frames[copy == 0 ? 0 : (index + (copy * 3)) % frames.Length], word.Pattern))))
            .Where(sentence => sentence.Label != UnderstandingModels.Nothing).DistinctBy(sentence => (sentence.Label, sentence.Text));
        // What is said of any of them names none, and is said more often than each of them.
        var unnamed = words.Index().Where(word => word.Item.Label == UnderstandingModels.Nothing)
            .SelectMany(word => Patterns.Expand(word.Item.Pattern, word.Index, slots).SelectMany(text => Enumerable.Repeat((word.Item.Label, Line: word.Index + 1, Text: text), Frames)));
        string[] classes = [.. words.Select(word => word.Label).Append(UnderstandingModels.Nothing).Distinct().Order(StringComparer.Ordinal)];
        var utterances = Utterances().ToArray();
        var told = utterances.Where(line => line.Code is { } code && (classes.Contains(code) || code == Unnamed) && !others.Contains(line.Label))
            .Select((line, index) => (Label: line.Code == Unnamed ? UnderstandingModels.Nothing : line.Code!, Line: FirstFragment + index, Text: Patterns.Expand(line.Pattern, index, slots)[0]));
        var nothing = utterances.Where(line => others.Contains(line.Label))
            .Select((line, index) => (Label: UnderstandingModels.Nothing, Line: words.Length + index + 1, Text: Patterns.Expand(line.Pattern, index, slots)[0]))
            .Where(sentence => sentence.Line % 3 == 0);
        return Of(folder, classes, 36_000, named.Concat(unnamed).Concat(told).Concat(nothing), features);
    }

    private Course Of(string name, string[] classes, int most, IEnumerable<(string Label, int Line, string Text)> sentences, Func<ClauseEvidence, Features> features)
    {
        var lessons = new List<Example>();
        var questions = new List<(string, Example)>();
        var number = 0;
        foreach (var (label, line, text) in sentences)
        {
            var index = Array.IndexOf(classes, label);
            var clean = new Example(index, line, text, 1, features(Evidence(text)));
            lessons.Add(clean);
            questions.Add(("clean", clean));
            number++;
            lessons.Add(Spoiled(clean, Noise.Kinds[4 + (number % (Noise.Kinds.Count - 4))].Spoil(text)));
            lessons.Add(Spoiled(clean, _wrapping.Wrap(text, number)));
            if (number % 2 == 0)
            {
                lessons.Add(Spoiled(clean, Noise.Homophone(text)));
            }

            var (noise, spoil) = Noise.Kinds[number % Noise.Kinds.Count];
            questions.Add((noise, Spoiled(clean, spoil(text))));
            questions.Add(("wrapped", Spoiled(clean, _wrapping.Wrap(text, number + 1))));
        }

        return new Course(name, classes, most, [.. lessons], [.. questions]);

        Example Spoiled(Example clean, string text) => clean with { Text = text, Weight = Copy, Features = features(Evidence(text)) };
    }

    private ClauseEvidence Evidence(string text) => Gathered(text).Evidence.Whole;

    private (NormalizedText Normalized, UtteranceEvidence Evidence) Gathered(string text)
    {
        var normalized = UtteranceNormalizer.Normalize(text);
        return (normalized, UtteranceReader.Gather(text, normalized.Value, new ReadingContext(HeldOut.Now, _lexicon)).Evidence);
    }
}
