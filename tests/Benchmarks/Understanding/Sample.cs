using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Benchmarks.Understanding;

/// <summary>The sample community's words, and utterances of every sort and length.</summary>
internal static class Sample
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    public static string[] Utterances { get; } =
    [
        "灯坏了", "金海湾3号楼2单元楼道灯不亮了,三楼到四楼那块黑得很", "附近药店", "这周末有啥活动", "我报的那个咋样了", "楼上天天半夜唱歌,你们管不管",
        "好的谢谢", "电提又坏了", "明天下午三点给我妈报个手机课,两个人", "对讲不响了,再问一句菜市场几点收摊", "周一到周五8:00-12:00,14:30-18:00", "不是7号楼,是9号楼1单元",
        "喂你好我这个怡海明院啊四栋一单元哈这个下水到堵了返上来了臭滴很",
        "我跟你说啊,我们这个楼住了快二十年了,现在这个灯啊,就二楼那个声控的,你跺多少脚它都不亮,你们给安排个人看看行不行",
    ];

    /// <summary>Four thousand characters of each kind that makes a grammar work hard.</summary>
    public static string[] Adversaries { get; } = [.. new[] { "点", "3号楼", "一", "明天后天", "灯坏了,", "煤气味", "(((", "a", "😀", "没有没有", "2026-11-27 ", "电梯…出不来", "药点店殿" }.Select(part => string.Concat(Enumerable.Repeat(part, 4000 / part.Length)))];

    public static CommunityCatalog Catalog()
    {
        var services = new ServiceCollection().AddCommunityDialogs().BuildServiceProvider();
        var catalog = services.GetRequiredService<CommunityCatalog>();
        catalog.Take("sample", new CommunityFiles(
            Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SampleData"), "*.csv").Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path)))));
        return catalog;
    }

    public static Vocabulary Vocabulary()
    {
        var services = new ServiceCollection().AddCommunityDialogs().BuildServiceProvider();
        services.GetRequiredService<CommunityCatalog>().Take("sample", new CommunityFiles(
            Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SampleData"), "*.csv").Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path)))));
        return services.GetRequiredService<Vocabulary>();
    }
}
