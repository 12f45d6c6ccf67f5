namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Reads one utterance: normalises it, finds the words known, lets the grammars claim their parts, and decides what is
/// wanted. Pure; the same words, instant and lexicon always give the same reading.
/// </summary>
public sealed class UtteranceReader
{
    private readonly IntentReader _intents = new(IntentModel.Shipped);

    /// <summary>What was understood.</summary>
    /// <param name="text">The resident's words.</param>
    /// <param name="context">What they are read against.</param>
    public Reading Read(string text, ReadingContext context)
    {
        var normalized = UtteranceNormalizer.Normalize(text);
        if (normalized.Value.Length == 0)
        {
            return new Reading { Text = text, Normalized = "", Intents = [new IntentReading(IntentNames.None, 1, "")] };
        }

        var (reading, evidence) = Gather(text, normalized.Value, context);
        var clauses = ChineseClauses.Split(normalized, text);
        var emergency = EmergencyReader.Read(reading.Normalized, reading.Terms, clauses);
        var intents = _intents.Read(reading, clauses, evidence, emergency is not null);
        return reading with
        {
            Emergency = emergency,
            Intents = emergency is null ? intents : [new IntentReading(IntentNames.Emergency, 0.99, reading.Normalized), .. intents.Where(intent => intent.Name is not (IntentNames.None or IntentNames.Emergency))],
            Fault = CategoryReader.Fault(reading.Terms, clauses),
            PlaceCategory = CategoryReader.Place(reading.Terms),
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
            Numbers = ChineseAmounts.Find(mask.Text, times),
            Phones = [.. phones.Select(phone => phone.Digits)],
            YesNo = ChineseYesNo.Read(normalized, context.Expecting == Expectations.YesNo),
        };
        return (reading, new UtteranceEvidence(normalized, terms, places, phoneSpans, times));
    }

    // A name is no date: 端午情蛋糕店, 六一路小学.
    private static bool IsName(TermReading term) => term.Kind == TermKinds.Place && term.Length >= 3;
}
