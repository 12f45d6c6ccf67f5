using System.Net.Http.Json;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Staff;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityBot.Tests.Support;

/// <summary>The whole host in this process, on a state server of the test run, with a key prefix of its own.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private static int _bots;

    private readonly WebApplicationFactory<Program> _host;
    private readonly TemporaryFolder _data = new();
    private readonly Inboxes _inboxes = new();

    /// <summary>Starts the host.</summary>
    /// <param name="redis">A connection string; null for the embedded server on a folder of its own.</param>
    /// <param name="keyPrefix">The keys to share with another host; null for keys of its own.</param>
    /// <param name="settings">Settings beyond these.</param>
    public TestBot(string? redis = null, string? keyPrefix = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        keyPrefix ??= $"bot{Environment.ProcessId}-{Interlocked.Increment(ref _bots)}";
        _host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("WeChat:AppId", Phone.AppId);
            builder.UseSetting("WeChat:Token", Phone.Token);
            builder.UseSetting("WeChat:EncodingAESKey", Phone.Key);
            builder.UseSetting("WeChat:Mode", "safe");
            builder.UseSetting("State:KeyPrefix", keyPrefix);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            if (redis is not null)
            {
                builder.UseSetting("ConnectionStrings:Redis", redis);
            }

            builder.UseSetting("State:DataFolder", _data.Path);
            foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureTestServices(services => services.RemoveAll<IProactiveChannel>().AddSingleton<IProactiveChannel>(_inboxes));
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
                case TranscriptStep.Say(var what, var expected, var role):
                    Complain($"👤 {what}", await (await PhoneAsync(role)).SendAsync(what, clock.GetUtcNow()), expected);
                    break;
                case TranscriptStep.Push(var expected, var role):
                    Complain("📣", await LookAsync(await PhoneAsync(role)), expected);
                    break;
            }
        }

        return complaints;

        void Complain(string what, string reply, Expected[] expected) =>
            complaints.AddRange(expected.Where(line => !line.IsMetBy(reply)).Select(line => $"{what}\n{line.Kind}: {line.Text}\n🤖 {reply}\n"));

        async Task<Phone> PhoneAsync(string? role)
        {
            var owner = role ?? resident;
            if (!phones.TryGetValue(owner, out var phone))
            {
                phones[owner] = phone = new Phone(Http, $"o-{transcript.Title.GetHashCode(StringComparison.Ordinal):x}-{owner.GetHashCode(StringComparison.Ordinal):x}");
                await (role is null ? Task.CompletedTask : BindAsync(phone, role, clock.GetUtcNow()));
            }

            return phone;
        }
    }

    /// <summary>Gives a phone a role, as its holder does by the code they were handed.</summary>
    public async Task BindAsync(Phone phone, string role, DateTimeOffset now)
    {
        // Somebody who never wrote cannot be written to.
        await phone.SendAsync("你好", now);
        var staff = Services.GetRequiredService<BookStaff>();
        // Another conversation's holder must not get this one's messages.
        await staff.RevokeAsync(role, null, nameof(TestBot), CancellationToken.None);
        await staff.BindAsync(await staff.IssueCodeAsync(role, nameof(TestBot), CancellationToken.None), phone.Conversation, CancellationToken.None);
    }

    /// <summary>What has come to a phone unasked: chores done, everything due delivered.</summary>
    public async Task<string> LookAsync(Phone phone)
    {
        foreach (var chore in Services.GetServices<IChore>())
        {
            await chore.RunAsync(CancellationToken.None);
        }

        await Services.GetRequiredService<OutboxCourier>().DeliverDueAsync(CancellationToken.None);
        return _inboxes.Look(phone.Conversation);
    }

    /// <summary>What this host has sent to a phone unasked, without looking after anything.</summary>
    public string Screen(Phone phone) => _inboxes.Look(phone.Conversation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }
}
