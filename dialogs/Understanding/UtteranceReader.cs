namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Reads one utterance: normalises it, finds the words known, lets the grammars claim their parts, and decides what is
/// wanted. Pure; the same words, instant and lexicon always give the same reading.
/// </summary>
public sealed class UtteranceReader
{
    // Below this a reading by sound may do better, if it is surer by the margin. The models hear sounds themselves.
    private const double Sure = 0.7;
    private const double Margin = 0.15;

    // English that makes sense is only taken for pinyin where that says the same.
    private const double Spoken = 0.95;

    // Beside a danger nothing is heard that is not said clearly.
    private const double Doubtless = 0.9;

    private readonly IntentReader _intents;
    private readonly CategoryJudge _categories;
    private readonly EmergencyJudge _emergencies;

    public UtteranceReader()
        : this(UnderstandingModels.Shipped)
    {
    }

    internal UtteranceReader(UnderstandingModels models, WishWeights? weights = null, AlarmWeights? alarms = null)
    {
        var inUse = weights ?? WishWeights.InUse;
        _intents = new IntentReader(new WishJudge(models.Intents, inUse), new WishParting(new WishSeams(models.Seams), inUse), inUse);
        _categories = new CategoryJudge(models);
        _emergencies = new EmergencyJudge(models.Emergencies, models.Intents, alarms ?? AlarmWeights.InUse);
    }

    /// <summary>What was understood.</summary>
    /// <param name="text">The resident's words.</param>
    /// <param name="context">What they are read against.</param>
    public Reading Read(string text, ReadingContext context)
    {
        var normalized = UtteranceNormalizer.Normalize(text);
        if (normalized.Value.Length == 0)
        {
            return Wordless(text);
        }

        var reading = ReadWords(text, normalized, context);
        return SecondChance(reading, normalized, context) ?? reading;
    }

    // Signs alone may nod or shake the head.
    private static Reading Wordless(string text)
    {
        var answer = ChineseYesNo.OfSign(text);
        return new Reading
        {
            Text = text,
            Normalized = "",
            Intents = [answer is { } said ? new IntentReading(said ? IntentNames.Affirm : IntentNames.Deny, 0.95, "") : new IntentReading(IntentNames.None, 1, "")],
            YesNo = answer,
        };
    }

    // The words by their sound: for an estate nobody named, and for a sentence that makes no sense as written.
    private Reading? SecondChance(Reading reading, NormalizedText normalized, ReadingContext context)
    {
        if (reading.Emergency is null && context.Lexicon.Sounds.Alarm(reading.Normalized) is { } alarm
            && ReadWords(reading.Text, normalized with { Value = alarm }, context) is { Emergency: not null } emergency)
        {
            return emergency with { Heard = alarm };
        }

        if (Spelled(reading, normalized, context) is { } spelled)
        {
            return spelled;
        }

        var readable = reading.Emergency is null && reading.YesNo is null && reading.Hours is null && reading.Normalized.Length is >= 3 and <= 60;
        var unsure = readable && (reading.Intent.Score < Sure || LacksCategory(reading));
        var placed = context.Expecting == Expectations.Address || reading.Addresses.Any(address => address.Buildings.Count > 0);
        var placeless = (placed || reading.Addresses.Any(address => address.Place is not null)) && reading.Addresses.All(address => address.Estate is null);
        if (!unsure && !placeless)
        {
            return null;
        }

        // A spot alone is of an estate only where a whole name is heard: 安合苑车棚.
        if (context.Lexicon.Sounds.Correct(reading.Normalized, reading.Terms, !unsure, unsure || placed ? 2 : 3) is not { } meant)
        {
            return null;
        }

        var second = ReadWords(reading.Text, normalized with { Value = meant }, context) with { Heard = meant };
        var better = (LacksCategory(reading) && second.Intent.Name == reading.Intent.Name && !LacksCategory(second))
            || (second.Emergency is null && second.Intent.Name != IntentNames.None && second.Intent.Score > (reading.Intent.Name == IntentNames.None ? Sure : reading.Intent.Score + Margin));
        return better || (placeless && second.Addresses.Any(address => address.Estate is not null)) ? second : null;
    }

    // Pinyin: nihao, dianti huaile.
    private Reading? Spelled(Reading reading, NormalizedText normalized, ReadingContext context)
    {
        if (ChineseSpelling.Read(reading.Normalized) is not { } characters)
        {
            return null;
        }

        var makesSense = reading.Intent.Score >= Spoken && reading.Intent.Name != IntentNames.None;

        var written = normalized with { Value = characters };
        var first = ReadWords(reading.Text, written, context) with { Heard = characters };
        var spelled = SecondChance(first, written, context) ?? first;
        return spelled.Intent.Name == IntentNames.None || (makesSense && spelled.Intent.Name != reading.Intent.Name) ? null : spelled;
    }

    private static bool LacksCategory(Reading reading) => reading.Intent.Name switch
    {
        IntentNames.RepairsReport => !reading.Says(TermKinds.Fault) && reading.Fault is null,
        IntentNames.DirectoryFind => reading.PlaceCategory is null && !reading.Says(TermKinds.Place) && !reading.Says(TermKinds.Service),
        _ => false,
    };

    private Reading ReadWords(string text, NormalizedText normalized, ReadingContext context)
    {
        var (reading, evidence) = Gather(text, normalized.Value, context);
        var clauses = ChineseClauses.Split(normalized, text);
        var emergency = _emergencies.Read(reading, clauses, evidence, context);
        var intents = _intents.Read(reading, clauses, evidence, emergency is not null);
        return reading with
        {
            Emergency = emergency,
            Intents = emergency is null ? intents : [new IntentReading(IntentNames.Emergency, 0.99, reading.Normalized), .. intents.Where(IsBesideDanger)],
            Hours = reading.Times.Any(time => ChineseOpeningHours.IsOfOneDay(time.Text)) ? null : ChineseOpeningHours.Read(reading.Normalized),
            Fault = _categories.Fault(evidence, intents, clauses),
            PlaceCategory = _categories.Trade(evidence, intents, clauses),
        };
    }

    /// <summary>Everything but the decisions.</summary>
    internal static (Reading Reading, UtteranceEvidence Evidence) Gather(string text, string normalized, ReadingContext context)
    {
        var terms = context.Lexicon.Find(normalized);
        var phones = ChinesePhone.Find(normalized);
        var phoneSpans = phones.Select(phone => (phone.Start, phone.Length)).ToArray();
        var mask = new TextMask(normalized);
        mask.Cover(phoneSpans);
        var addresses = ChineseAddress.Read(mask.Text, [.. terms.Where(term => term.Kind == TermKinds.Estate)], context.Expecting == Expectations.Address);
        var places = addresses.SelectMany(address => address.Pieces).ToArray();
        mask.Cover(places);
        mask.Cover(terms.Where(IsName).Select(term => (term.Start, term.Length)));
        var times = ChineseTime.Read(mask.Text, context.Now.DateTime);
        var reading = new Reading
        {
            Text = text,
            Normalized = normalized,
            Intents = [],
            Terms = terms,
            Times = times,
            Addresses = [.. addresses.Select(address => address.Reading)],
            // 一〇八 alone may be a room or an amount.
            Numbers = ChineseAmounts.Find(addresses.Count == 1 && ChineseNumber.Only(normalized) is not null ? normalized : mask.Text, times),
            Phones = [.. phones.Select(phone => phone.Digits)],
            YesNo = ChineseYesNo.Read(normalized, context.Expecting == Expectations.YesNo, ChineseYesNo.IsHummed(text)),
        };
        return (reading, new UtteranceEvidence(normalized, terms, places, phoneSpans, times));
    }

    // A name is no date: 端午情蛋糕店, 六一路小学.
    private static bool IsName(TermReading term) => term.Kind == TermKinds.Place && term.Length >= 3;

    // Who tells of a danger also tells what broke and who is to blame; that is no other wish.
    private static bool IsBesideDanger(IntentReading intent) =>
        intent.Score >= Doubtless && intent.Name is not (IntentNames.None or IntentNames.Emergency or IntentNames.RepairsReport or IntentNames.Feedback or IntentNames.Handover);
}
