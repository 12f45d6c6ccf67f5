using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Staff;

/// <summary>A role is given by a code that was handed over, and by nothing else.</summary>
public sealed class StaffSpecs : IDisposable
{
    private readonly FakeTimeProvider _clock = new(A.FridayEvening.ToUniversalTime());
    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IDisposable> _opened = [];

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_code_gives_its_role_to_one_person_only(StateServer server)
    {
        var staff = Host(server);
        var code = await staff.IssueCodeAsync("R06", "console", default);

        (await staff.BindAsync(code, "crew", default)).Should().BeOfType<BindOutcome.Bound>().Which.Member.Role.Should().Be("R06");
        (await staff.BindAsync(code, "somebody else", default)).Should().BeOfType<BindOutcome.WrongCode>();

        (await staff.OfAsync("crew", default)).Should().ContainSingle(member => member.Role == "R06");
        (await staff.OfAsync("somebody else", default)).Should().BeEmpty();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Two_people_with_one_code_at_once_get_one_role(StateServer server)
    {
        var hosts = new[] { Host(server), Host(server) };
        var code = await hosts[0].IssueCodeAsync("R06", "console", default);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => hosts[number % 2].BindAsync(code, $"person {number}", default)));

        outcomes.OfType<BindOutcome.Bound>().Should().ContainSingle();
    }

    [Fact]
    public async Task A_code_is_good_for_a_day()
    {
        var staff = Host(StateServer.Garnet);
        var code = await staff.IssueCodeAsync("R06", "console", default);
        _clock.Advance(StaffRoster.CodeLifetime);

        (await staff.BindAsync(code, "crew", default)).Should().BeOfType<BindOutcome.WrongCode>();
    }

    [Fact]
    public async Task A_community_without_a_manager_shows_the_first_one_s_code_until_there_is_one()
    {
        var staff = Host(StateServer.Garnet);
        var first = new FirstCode(staff, Sample.Catalog());

        var shown = await first.IssueAsync(default);
        var code = string.Concat(shown!.SkipWhile(character => !char.IsAsciiDigit(character)).TakeWhile(char.IsAsciiDigit));
        (await staff.BindAsync(code, "head", default)).Should().BeOfType<BindOutcome.Bound>().Which.Member.Role.Should().Be("R01");

        (await first.IssueAsync(default)).Should().BeNull();
    }

    [Fact]
    public async Task Nobody_guesses_a_code()
    {
        var staff = Host(StateServer.Garnet);
        var code = await staff.IssueCodeAsync("R01", "console", default);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await staff.BindAsync("00000000x", "guesser", default)).Should().BeOfType<BindOutcome.WrongCode>();
        }

        (await staff.BindAsync(code, "guesser", default)).Should().BeOfType<BindOutcome.TooManyTries>();
        (await staff.BindAsync(code, "the right one", default)).Should().BeOfType<BindOutcome.Bound>();
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_once_and_the_audit_tells_who_took_it()
    {
        var (staff, book) = HostAndBook(StateServer.Garnet);
        await staff.BindAsync(await staff.IssueCodeAsync("R06", "console", default), "crew", default);

        await staff.RevokeAsync("R06", "crew", "manager", default);

        (await staff.OfAsync("crew", default)).Should().BeEmpty();
        (await book.ReadLinesAsync(BookStaff.Audit, default)).Should().HaveCount(3).And.Contain(line => line.EndsWith("revoke R06 crew manager"));
    }

    [Fact]
    public async Task The_code_itself_is_kept_nowhere()
    {
        var (staff, book) = HostAndBook(StateServer.Garnet);
        var code = await staff.IssueCodeAsync("R06", "console", default);

        (await book.ReadAsync("staff:roster", StaffJson.Default.StaffRoster, default))!.Codes.Should().ContainSingle(kept => !kept.Digest.Contains(code));
    }

    private BookStaff Host(StateServer server) => HostAndBook(server).Staff;

    private (BookStaff Staff, RedisBook Book) HostAndBook(StateServer server)
    {
        var connection = server.Connect();
        var book = new RedisBook(connection, _keys);
        _opened.AddRange([book, connection]);
        return (new BookStaff(book, _clock), book);
    }
}
