using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CommunityBot.Tests.Support;

/// <summary>The whole host in this process, on a state server of the test run, with a key prefix of its own.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private static int _bots;

    private readonly WebApplicationFactory<Program> _host;
    private readonly TemporaryFolder _data = new();

    /// <summary>Starts the host.</summary>
    /// <param name="redis">A connection string; null for the embedded server on a folder of its own.</param>
    public TestBot(string? redis = null)
    {
        var number = Interlocked.Increment(ref _bots);
        _host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("WeChat:AppId", Phone.AppId);
            builder.UseSetting("WeChat:Token", Phone.Token);
            builder.UseSetting("WeChat:EncodingAESKey", Phone.Key);
            builder.UseSetting("WeChat:Mode", "safe");
            builder.UseSetting("State:KeyPrefix", $"bot{Environment.ProcessId}-{number}");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            if (redis is not null)
            {
                builder.UseSetting("ConnectionStrings:Redis", redis);
            }

            builder.UseSetting("State:DataFolder", _data.Path);
        });
        Http = _host.CreateClient();
    }

    /// <summary>The host's HTTP side.</summary>
    public HttpClient Http { get; }

    /// <summary>A service of the host.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Sets the community's clock.</summary>
    public async Task SetClockAsync(DateTimeOffset now)
    {
        using var response = await Http.PostAsJsonAsync(new Uri("/dev/clock", UriKind.Relative), new { now });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Plays a transcript and gives every line that came out otherwise.</summary>
    public async Task<IReadOnlyList<string>> PlayAsync(Transcript transcript)
    {
        var phones = new Dictionary<string, Phone>();
        var resident = "甲";
        var clock = Services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;
        var complaints = new List<string>();
        foreach (var step in transcript.Steps)
        {
            switch (step)
            {
                case TranscriptStep.SetClock(var now):
                    await SetClockAsync(now);
                    break;
                case TranscriptStep.Pass(var length):
                    await SetClockAsync(clock.GetUtcNow() + length);
                    break;
                case TranscriptStep.Resident(var name):
                    resident = name;
                    break;
                case TranscriptStep.Say(var what, var expected):
                    if (!phones.TryGetValue(resident, out var phone))
                    {
                        phones[resident] = phone = new Phone(Http, $"o-{transcript.Title.GetHashCode(StringComparison.Ordinal):x}-{resident.GetHashCode(StringComparison.Ordinal):x}");
                    }

                    var reply = await phone.SendAsync(what, clock.GetUtcNow());
                    complaints.AddRange(expected.Where(line => !line.IsMetBy(reply)).Select(line => $"👤 {what}\n{line.Kind}: {line.Text}\n🤖 {reply}\n"));
                    break;
            }
        }

        return complaints;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }
}
