using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

/// <summary>Whatever residents send: a clear answer, nothing lost, nothing given away.</summary>
public sealed partial class BadReportsSpecs : IAsyncLifetime
{
    private const string Light = "金海湾3号楼2单元楼道灯不亮了";

    private readonly TestBot _bot = new();
    private Phone _resident = null!;
    private Phone _stranger = null!;
    private Phone _crew = null!;

    public async Task InitializeAsync()
    {
        await _bot.SetClockAsync(A.FridayEvening);
        (_resident, _stranger, _crew) = (new Phone(_bot.Http, "o-bad-resident"), new Phone(_bot.Http, "o-bad-stranger"), new Phone(_bot.Http, "o-bad-crew"));
        await _bot.BindAsync(_crew, "R06", A.FridayEvening);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("单号{0}怎么样了")]
    [InlineData("撤回{0}")]
    [InlineData("催一下{0}")]
    [InlineData("{0}修好了")]
    public async Task Somebody_elses_number_is_answered_like_one_that_never_was(string words)
    {
        var number = Number().Match(await SayAsync(_resident, Light)).Value;

        var foreign = await SayAsync(_stranger, words.Replace("{0}", number, StringComparison.Ordinal));
        var unknown = await SayAsync(_stranger, words.Replace("{0}", "20260101-777", StringComparison.Ordinal));

        foreign.Replace(number, "", StringComparison.Ordinal).Should().Be(unknown.Replace("20260101-777", "", StringComparison.Ordinal));
        (await SayAsync(_resident, "我报的怎么样了")).Should().Contain(number).And.Contain("收到了");
    }

    [Fact]
    public async Task Four_thousand_characters_are_filed_and_the_crew_gets_what_it_can_read_on_the_way()
    {
        var told = await SayAsync(_resident, $"{Light}，{string.Concat(Enumerable.Repeat("跺脚也不亮拍手也不亮晚上回家摸黑，", 240))}");

        Number().IsMatch(told).Should().BeTrue();
        Encoding.UTF8.GetByteCount(await _bot.LookAsync(_crew)).Should().BeLessThan(2048);
    }

    [Fact]
    public async Task Numbers_of_people_are_masked_for_the_crew_and_numbers_of_cards_are_kept_nowhere()
    {
        await SayAsync(_resident, $"{Light}，我电话13812345678，身份证140802195001011234");

        (await _bot.LookAsync(_crew)).Should().Contain("138****5678").And.NotContain("13812345678").And.NotContain("140802");
        (await SayAsync(_resident, "导出我的信息")).Should().NotContain("140802");
    }

    [Theory]
    [InlineData("单号1怎么样了")]
    [InlineData("单号99999999999999999999怎么样了")]
    [InlineData("20261399-000修好了")]
    public async Task What_is_no_number_gets_an_answer_and_changes_nothing(string words)
    {
        await SayAsync(_resident, Light);

        (await SayAsync(_resident, words)).Should().NotBeEmpty();
        (await SayAsync(_resident, "我报的怎么样了")).Should().Contain("收到了");
    }

    private static Task<string> SayAsync(Phone phone, string words) => phone.SendAsync(words, A.FridayEvening);

    [GeneratedRegex(@"\d{8}-\d{3}")]
    private static partial Regex Number();
}
