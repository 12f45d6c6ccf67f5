using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Set phrases with the words of a time in them that name none: 一日三餐, 十月怀胎, 三天打鱼.</summary>
internal static class ChineseTimeIdioms
{
    private static readonly FrozenDictionary<char, string[]> ByStart = new[]
    {
        "一日三餐", "一日之计", "一年之计", "一天三顿", "一日游", "一年四季", "一年到头", "一年级", "一日千里", "一时半会", "一夜之间", "一夜情", "一夜没", "二月兰", "二月花", "三天打鱼", "三天两头", "三年五载", "三更半夜", "三月不知", "四季如春", "四季豆", "四季青", "六月雪",
        "六月飞雪", "七天连锁", "七天酒店", "7天连锁", "7天酒店", "夜来香", "月月红", "八月桂花", "十年树木", "十年寒窗", "十年如一日", "十月怀胎", "百年树人", "百年好合", "百年大计", "百年老店", "千年老", "万年历", "半天没", "半天不", "半天都", "半天才", "半天也", "半天了", "半年报", "半个月亮", "年夜饭", "半日闲", "大半天", "月月光", "年年有余",
        "马上", "今日头条", "今天份", "今生", "今世", "明明", "明白", "明显", "明确", "明星", "天天向上", "每日优鲜", "早晚会", "早晚得", "早晚要", "早晚有", "晚安", "春运", "春联", "春晚", "周到", "周围", "周边", "周转", "周折", "周年庆", "节日快乐", "新年快乐", "新年好", "新春快乐", "新春愉快", "春节好", "元旦好", "春节快乐", "中秋快乐", "元旦快乐", "国庆快乐", "端午安康",
    }.GroupBy(phrase => phrase[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>How long the phrase at an index is; 0 when none starts there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (ByStart.TryGetValue(text[at], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (text[at..].StartsWith(phrase))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }
}
