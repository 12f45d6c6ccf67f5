using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Hosting;

/// <summary>What was said to a resident is true, whatever happens to the host right afterwards.</summary>
public sealed partial class KilledHostSpecs : IDisposable
{
    private const string Report = "金海湾3号楼2单元楼道灯不亮了";
    private const string Status = "我报的那个怎么样了";
    private const string Again = "[重发]";

    private readonly HostFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_order_acknowledged_right_before_kill_9_is_there_once()
    {
        string acknowledgement;
        Phone phone;
        using (var host = _folder.Start())
        {
            using var http = await host.ListenAsync();
            phone = new Phone(http, "o-killed");
            acknowledgement = await phone.SendAsync(Report, A.FridayEvening);
            host.Kill();
        }

        using var restarted = _folder.Start();
        using var again = await restarted.ListenAsync();
        phone = phone.On(again);

        (await phone.SendAsync(Again, A.FridayEvening)).Should().Be(acknowledgement, "WeChat delivers a push again when it missed the answer");
        Numbers(await phone.SendAsync(Status, A.FridayEvening)).Should().Equal(Numbers(acknowledgement).Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task Kills_at_any_moment_lose_no_acknowledged_order_and_double_none()
    {
        const int kills = 5;
        List<Reporter> reporters = [];
        for (var kill = 0; kill <= kills; kill++)
        {
            using var host = _folder.Start();
            using var http = await host.ListenAsync();
            foreach (var reporter in reporters)
            {
                await reporter.ConfirmAsync(http);
            }

            if (kill < kills)
            {
                reporters = await ReportUntilKilledAsync(host, http, kill);
            }
        }
    }

    // Several residents report at once, over and over, until one of the answers is the last the host ever gives.
    private static async Task<List<Reporter>> ReportUntilKilledAsync(HostProcess host, HttpClient http, int round)
    {
        const int residents = 6;
        List<Reporter> reporters = [];
        await WarmAsync(http, round);
        var left = Random.Shared.Next(residents, 10 * residents);
        await Task.WhenAll(Enumerable.Range(0, residents).Select(ReportAsync));
        reporters.Should().Contain(reporter => reporter.Acknowledgement != null);
        return reporters;

        async Task ReportAsync(int resident)
        {
            for (var report = 0; ; report++)
            {
                var reporter = new Reporter(new Phone(http, $"o-{round}-{resident}-{report}"));
                lock (reporters)
                {
                    reporters.Add(reporter);
                }

                if (!await reporter.ReportAsync())
                {
                    return;
                }

                if (Interlocked.Decrement(ref left) == 0)
                {
                    host.Kill();
                }
            }
        }
    }

    // The very first turn compiles the bot; on a busy machine it may take longer than one try of WeChat waits.
    private static async Task WarmAsync(HttpClient http, int round)
    {
        for (var tries = 1; tries <= 5; tries++)
        {
            try
            {
                await new Phone(http, $"o-warm-{round}-{tries}").SendAsync("你好", A.FridayEvening);
                return;
            }
            catch (HttpRequestException) when (tries < 5)
            {
            }
        }
    }

    private static string[] Numbers(string reply) => [.. OrderNumbers().Matches(reply).Select(match => match.Value)];

    [GeneratedRegex(@"\d{8}-\d{3,}")]
    private static partial Regex OrderNumbers();

    /// <summary>A resident who reports once.</summary>
    private sealed class Reporter(Phone phone)
    {
        public string? Acknowledgement { get; private set; }

        public async Task<bool> ReportAsync()
        {
            try
            {
                Acknowledgement = await phone.SendAsync(Report, A.FridayEvening);
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        /// <summary>The platform delivers the push again, and the resident asks: one order, the one acknowledged if one was.</summary>
        public async Task ConfirmAsync(HttpClient restarted)
        {
            phone = phone.On(restarted);
            var delivered = await DeliverAsync();
            if (Acknowledgement is not null)
            {
                delivered.Should().Be(Acknowledgement);
            }

            Numbers(await phone.SendAsync(Status, A.FridayEvening)).Should().Equal(Numbers(delivered).Should().ContainSingle().Subject);
        }

        // A push whose owner died waits for the lease to run out; a try may then end without an answer, and WeChat tries again.
        private async Task<string> DeliverAsync()
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    if (await phone.SendAsync(Again, A.FridayEvening) is var reply && Numbers(reply).Length > 0)
                    {
                        return reply;
                    }
                }
                catch (HttpRequestException) when (tries < 10)
                {
                }

                tries.Should().BeLessThan(10);
            }
        }
    }
}
