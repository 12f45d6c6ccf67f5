namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The wishes of one message, clause by clause. What gives a reason, grumbles on or asks after what was just named
/// belongs to the wish before it.
/// </summary>
internal sealed class Wishes
{
    // A clause must be this sure to be a wish of its own,
    private const double Separate = 0.6;

    // and this sure where nothing says that something else follows.
    private const double Stands = 0.85;

    private static readonly string[] Decorations =
        [IntentNames.Greeting, IntentNames.Thanks, IntentNames.Bye, IntentNames.None, IntentNames.Affirm, IntentNames.Deny, IntentNames.Cancel, IntentNames.Help, IntentNames.Abuse, IntentNames.Emergency];

    // A message this long tells one thing at length unless it turns to another,
    private const int Long = 40;

    // and then the whole, where it is this sure, knows better than its clauses
    private const double Whole = 0.75;

    // but for those that leave no doubt.
    private const double Doubtless = 0.95;

    private readonly List<IntentReading> _found = [];

    // 另外, 有人遛狗不牵绳 may be parted by a comma of its own.
    private bool _turned;

    private bool _everTurned;

    /// <summary>Takes the best reading of the next clause as a wish, or passes it over.</summary>
    public void Consider(IntentReading best, bool turns, ClauseEvidence clause)
    {
        _turned |= turns;
        _everTurned |= turns;
        if (best.Score < Separate || Decorates(best.Name) || ChineseClauses.IsSalutation(clause.Text))
        {
            return;
        }

        var same = _found.FindIndex(other => other.Name == best.Name);
        if (same >= 0)
        {
            _found[same] = _found[same].Score >= best.Score ? _found[same] : best;
            return;
        }

        if (_found.Count == 0 || _turned || IsOfItsOwn(_found[^1], best, clause))
        {
            // 孩子生病,明天那个课不去了: what came before was hardly a wish.
            if (_found is [{ Score: < Stands }] && !_turned)
            {
                _found.Clear();
            }

            _found.Add(best);
            _turned = false;
        }
        else if (Domain(_found[^1].Name) == Domain(best.Name) && best.Score > _found[^1].Score)
        {
            _found[^1] = best;
        }
    }

    /// <summary>The wishes in their order; none when the whole knows better than its one clause: 报了三天了,灯还是不亮.</summary>
    public List<IntentReading> Of(IntentReading whole)
    {
        if (!_everTurned && whole.Score >= Whole && !Decorations.Contains(whole.Name))
        {
            // 交那么多物业费,垃圾没人收 is anger, neither a bill nor an order.
            var stated = _found.Exists(wish => wish.Name == whole.Name);
            _found.RemoveAll(wish => wish.Name != whole.Name && (!stated || (whole.Clause.Length > Long && wish.Score < Doubtless)));
        }

        return _found.Count == 0 || (_found.Count == 1 && Domain(_found[0].Name) == Domain(whole.Name)) ? [] : _found;
    }

    /// <summary>Whether an intent goes along with others: a greeting, thanks, a yes.</summary>
    public static bool Decorates(string intent) => Decorations.Contains(intent);

    private static bool IsOfItsOwn(IntentReading before, IntentReading best, ClauseEvidence clause) => best.Score >= Stands && (Domain(before.Name), Domain(best.Name), best.Name) switch
    {
        // 替我婆婆报名,下周手机课: the event is the one registered for.
        ("events", "events", IntentNames.EventsFind) => best.Score >= 0.9 && clause.IsQuestion,
        ("events", "events", _) => best.Score >= 0.9,
        // 昨天报的灯修了吗,今天厨房又漏水了: something else broke since.
        ("repairs", "repairs", IntentNames.RepairsReport) => best.Score >= 0.9 && clause.Says(TermKinds.Fault) && ChineseClauses.TellsOfMore(clause.Text),
        ("repairs", "repairs", _) => false,
        // Anger after a report.
        (_, _, IntentNames.Feedback) => false,
        (_, _, IntentNames.Handover) => best.Score >= 0.9,
        (_, _, IntentNames.DirectoryFind) => clause.Says(TermKinds.PlaceCategory) || clause.Says(TermKinds.Place) || clause.Says(TermKinds.Service),
        (_, _, IntentNames.Consult) => clause.IsQuestion,
        (IntentNames.Feedback, _, _) => best.Score >= 0.95,
        _ => true,
    };

    private static string Domain(string intent) => intent.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? intent[..dot] : intent;
}
