using System.Text;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Words typed as pinyin: dianti huaile. Each syllable becomes a common character of its sound; the rest is heard.</summary>
internal static class ChineseSpelling
{
    private const int Longest = 60;
    private const int LongestSyllable = 6;

    private const int MostSyllables = 4;

    // What messages are made of, besides the words of the lexicon.
    private const string Common =
        "你好 谢谢 好的 可以 是的 不是 不用 不要 没有 再见 拜拜 在吗 哪里 在哪 在哪里 哪儿 有没有 有吗 什么 什么时候 怎么 怎么办 怎么样 怎么走 几点 周末 明天 今天 后天 附近 请问 号楼 单元 人工 转人工 报修 维修 修 坏了 不亮 不亮了 不热 漏水 堵了 停水 停电 没水 没电 报名 取消 活动 投诉 建议 缴费 物业费 水费 电费 进度 帮助 早上好 晚上好 下午 上午 电话 多少 开门 关门 小区 社区 这周 下周 厕所 洗手间 我家 我要 我想 想问 楼道 灯坏了 电梯 暖气 下水道 水管 门禁 药店 超市 理发店 菜市场 快递 银行 医院 居委会 物业 孩子 老人 着火了 救命 煤气 了 吗 呢";

    // The most frequent characters, the most frequent first.
    private const string Frequent =
        "的一是了我不在人有来他这上着个地到大里说去子得也和那要下看天时过出小么起你都把好还多没为又可家学只以主会样年想能生同老中十从自面前头道它后然走很像见两用她国动进成回什边作对开而己些现山民候经发工向事命给长水几义三声于高手知理眼志点心战二问但身方实吃做叫当住听革打呢真全才四已所敌之最光产情路分总条白话东席次亲如被花口放儿常气五第使写军吧文运再果怎定许快明行因别飞外树物活部门无往船望新带队先力完却站代员机更九您每风级跟笑啊孩万少直意夜比阶连车重便斗马哪化太指变社似士者干石满日决百原拿群究各六本思解立河村八难早论吗根共让相研今其书坐接应关信觉步反处记将千找争领或师结块跑谁草越字加脚紧爱等习阵怕月青半火法题建赶位唱海七女任件感准张团屋离色脸片科倒睛利世刚且由送切星导晚表够整认响雪流未场该并底深刻平伟忙提确近亮轻讲农古黑告界拉名呀土清阳照办史改历转画造嘴此治北必服雨穿内识验传业菜爬睡兴形量咱观苦体众通冲合破友度术饭公旁房极南枪读沙岁线野坚空收算至政城劳落钱特围弟胜教热展包歌类渐强数乡呼性音答哥际旧神座章帮啦受系令跳非何牛取入岸敢掉忽种装顶急林停息句区衣般报叶压慢叔背细费修坏灯电楼层梯暖漏堵店药银超市周厕晕困偷贼抢骗吵闻停";

    // 了 at the end of a sentence, not of 了解.
    private const char Done = '了';

    private static readonly Dictionary<string, string> Words = Common.Split(' ').GroupBy(Spelled).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static readonly Dictionary<string, char> Characters = Frequent.Where(character => Sound(character) is not null).GroupBy(character => Sound(character)!).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The words in characters, never more of them than there were letters; null when it is no pinyin.</summary>
    public static string? Read(string text)
    {
        if (text.Length > Longest || !text.All(char.IsAscii) || text.Count(char.IsAsciiLetterLower) < 2)
        {
            return null;
        }

        var characters = new StringBuilder();
        var syllables = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var run = 0;
            while (at + run < text.Length && char.IsAsciiLetterLower(text[at + run]))
            {
                run++;
            }

            if (run > 0)
            {
                if (Syllables(text.AsSpan(at, run)) is not { } found)
                {
                    return null;
                }

                syllables.AddRange(found);
                at += run;
                continue;
            }

            // A blank between syllables does not part a word: zhao huo le.
            if (text[at] != ' ')
            {
                Write(syllables, characters);
                syllables.Clear();
                characters.Append(text[at]);
            }

            at++;
        }

        Write(syllables, characters);
        return characters.ToString();
    }

    // The longest syllables that leave nothing over: reng-ong goes back to ren-gong.
    private static List<string>? Syllables(ReadOnlySpan<char> letters)
    {
        var lengths = new int[letters.Length + 1];
        for (var at = letters.Length - 1; at >= 0; at--)
        {
            for (var length = Math.Min(LongestSyllable, letters.Length - at); length > 0 && lengths[at] == 0; length--)
            {
                var fits = at + length == letters.Length || lengths[at + length] > 0;
                lengths[at] = fits && Characters.ContainsKey(letters.Slice(at, length).ToString()) ? length : 0;
            }
        }

        if (lengths[0] == 0)
        {
            return null;
        }

        var syllables = new List<string>();
        for (var at = 0; at < letters.Length; at += lengths[at])
        {
            syllables.Add(letters.Slice(at, lengths[at]).ToString());
        }

        return syllables;
    }

    private static void Write(List<string> syllables, StringBuilder characters)
    {
        for (var at = 0; at < syllables.Count;)
        {
            var count = Math.Min(MostSyllables, syllables.Count - at);
            while (count > 1 && !Words.ContainsKey(string.Join(' ', syllables.GetRange(at, count))))
            {
                count--;
            }

            characters.Append(Words.GetValueOrDefault(string.Join(' ', syllables.GetRange(at, count))) ?? Characters[syllables[at]].ToString());
            at += count;
        }
    }

    // 着 is zhao where something burns.
    private static string Spelled(string word) => string.Join(' ', word.Replace("着火", "找火", StringComparison.Ordinal).Select(Sound));

    private static string? Sound(char character) => character == Done ? "le" : ChinesePinyin.Of(character);
}
