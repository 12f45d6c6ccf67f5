namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Reads one utterance: normalises it, finds the words known, lets the grammars claim their parts, and decides what is
/// wanted. Pure; the same words, instant and lexicon always give the same reading.
/// </summary>
public sealed class UtteranceReader
{
    /// <summary>What was understood.</summary>
    /// <param name="text">The resident's words.</param>
    /// <param name="context">What they are read against.</param>
#pragma warning disable CA1822 // An instance is what services are given; the model it reads by will be its own.
    public Reading Read(string text, ReadingContext context)
#pragma warning restore CA1822
    {
        var normalized = UtteranceNormalizer.Normalize(text).Value;
        if (normalized.Length == 0)
        {
            return new Reading { Text = text, Normalized = normalized, Intents = [new IntentReading(IntentNames.None, 1, "")] };
        }

        var terms = context.Lexicon.Find(normalized);
        var clauses = ChineseClauses.Split(normalized);
        var phones = ChinesePhone.Find(normalized);
        var mask = new TextMask(normalized);
        mask.Cover(phones.Select(phone => (phone.Start, phone.Length)));
        var addresses = ChineseAddress.Read(mask.Text, [.. terms.Where(term => term.Kind == TermKinds.Estate)], context.Expecting == Expectations.Address);
        mask.Cover(addresses.SelectMany(address => address.Pieces));
        mask.Cover(terms.Where(IsName).Select(term => (term.Start, term.Length)));
        var times = ChineseTime.Read(mask.Text, context.Now.DateTime);
        var numbers = ChineseAmounts.Find(mask.Text, times);
        return Decide(new Reading
        {
            Text = text,
            Normalized = normalized,
            Intents = [],
            Terms = terms,
            Times = times,
            Addresses = [.. addresses.Select(address => address.Reading)],
            Numbers = numbers,
            Phones = [.. phones.Select(phone => phone.Digits)],
            YesNo = ChineseYesNo.Read(normalized, context.Expecting == Expectations.YesNo),
        }, clauses);
    }

    private static Reading Decide(Reading reading, List<Clause> clauses)
    {
        var emergency = EmergencyReader.Read(reading.Normalized, reading.Terms, clauses);
        var intents = IntentReader.Read(reading.Normalized, clauses, clause => Evidence(reading, clause), reading.YesNo);
        return reading with
        {
            Emergency = emergency,
            Intents = emergency is null ? intents : [new IntentReading(IntentNames.Emergency, 0.99, reading.Normalized), .. intents.Where(intent => intent.Name != IntentNames.None)],
            Fault = CategoryReader.Fault(reading.Terms, clauses),
            PlaceCategory = CategoryReader.Place(reading.Terms),
        };
    }

    private static ClauseEvidence Evidence(Reading reading, Clause clause)
    {
        var words = reading.Normalized.Substring(clause.Start, clause.Length);
        return new ClauseEvidence(
            words,
            [.. reading.Terms.Where(clause.Holds)],
            reading.Addresses.Any(address => address.Buildings.Count + address.Units.Count + address.Floors.Count > 0 && words.Contains(address.Text, StringComparison.Ordinal)),
            reading.Times.Any(time => words.Contains(time.Text, StringComparison.Ordinal)));
    }

    // A name is no date: 端午情蛋糕店, 六一路小学.
    private static bool IsName(TermReading term) => term.Kind == TermKinds.Place && term.Length >= 3;
}
