using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Architecture;

/// <summary>
/// The bot uses of the Bot Framework what the official packages have, so that <c>-p:BotBuilder=nuget</c> builds the same
/// bot. What botbuilder/ offers is compared with the same list beside it.
/// </summary>
public sealed class OfficialSurfaceSpecs
{
    private static readonly OfficialMembers Official = new(
        new[] { "tests/BotBuilder/official-members.txt", "tests/Architecture/official-others.txt" }.SelectMany(list => Repository.Read(list).Split('\n')));

    public static TheoryData<string> Assemblies => new()
    {
        typeof(Program).Assembly.Location,
        typeof(RedisKeys).Assembly.Location,
        typeof(OfficialSurfaceSpecs).Assembly.Location,
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_type_of_the_framework_in_use_is_official(string assembly)
    {
        using var used = new ForeignMembers(assembly, "Microsoft.Bot.");
        used.Types().Should().NotBeEmpty();
        used.Types().Where(type => !Official.HasType(type)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_member_of_the_framework_in_use_is_official(string assembly)
    {
        using var used = new ForeignMembers(assembly, "Microsoft.Bot.");
        used.Members().Should().NotBeEmpty();
        used.Members().Where(member => !Official.HasMember(member.Type, member.Member, member.Parameters)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_member_of_the_framework_that_is_overridden_is_official(string assembly)
    {
        using var used = new ForeignMembers(assembly, "Microsoft.Bot.");
        used.Overrides().Where(member => !Official.HasMember(member.Type, member.Member)).Should().BeEmpty();
    }

    [Fact]
    public void What_is_not_official_is_noticed()
    {
        Official.HasType("Microsoft.Bot.Schema.Serialization.ActivityConverter").Should().BeFalse();
        Official.HasMember("Microsoft.Bot.Schema.Activity", "CreateReply", 2).Should().BeTrue();
        Official.HasMember("Microsoft.Bot.Schema.Activity", "CreateReply", 3).Should().BeFalse();
        Official.HasMember("Microsoft.Bot.Schema.Activity", "Txt", 0).Should().BeFalse();
    }
}
