using System.Text.RegularExpressions;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom;
using CommunityBot.Hosting;
using CommunityBot.Tests.Architecture;
using CommunityBot.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Hosting;

/// <summary>The deployment templates fit the host: its gateway, its settings, its health.</summary>
public sealed partial class DeploymentSpecs
{
    // What answers to the machine itself, its orchestrator and the developer.
    private static readonly string[] Inside = ["/", "/health", "/metrics", "/dev"];

    private static readonly Dictionary<string, string> Everything = new()
    {
        ["WeCom:CorpId"] = "ww0123456789abcdef",
        ["WeCom:Token"] = "deployment",
        ["WeCom:EncodingAESKey"] = Phone.Key,
        ["Observability:Prometheus"] = "true",
    };

    // Set for a trial or a measurement, not by whoever runs the bot.
    private static readonly string[] LeftAsTheyAre =
        ["WeChat__ApiBaseAddress", "WeChat__BackupApiBaseAddress", "WeChat__TimestampTolerance", "WeChat__MaximumTurns", "WeChat__MaximumBurst", "WeCom__ApiBaseAddress"];

    [Fact]
    public async Task The_gateway_lets_in_what_the_host_answers_to_and_nothing_else()
    {
        await using var bot = new TestBot(settings: Everything);
        var routes = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}").Distinct().ToArray();
        var patterns = PathLines().Matches(Repository.Read("deploymentTemplates/Caddyfile")).SelectMany(line => line.Groups[1].Value.Split(' ')).ToArray();

        routes.Should().Contain("/wechat").And.Contain("/wecom").And.Contain("/metrics");
        foreach (var route in routes)
        {
            var isInside = Inside.Any(inside => route == inside || (inside.Length > 1 && route.StartsWith($"{inside}/", StringComparison.Ordinal)));
            patterns.Any(pattern => Passes(pattern, route)).Should().Be(!isInside, "that is where {0} belongs", route);
        }

        patterns.Should().OnlyContain(pattern => routes.Any(route => Passes(pattern, route)), "a path that leads nowhere is a path forgotten");
    }

    [Fact]
    public void Every_setting_of_the_channels_can_be_given_and_every_one_given_exists()
    {
        var compose = Repository.Read("deploymentTemplates/compose.yaml");
        var settings = Repository.Read("deploymentTemplates/appsettings.Production.json");
        var known = new[] { (WeChatOptions.Section, typeof(WeChatOptions)), (WeComOptions.Section, typeof(WeComOptions)), (ObservabilityOptions.Section, typeof(ObservabilityOptions)) }
            .SelectMany(section => section.Item2.GetProperties().Where(property => property.CanWrite || !property.PropertyType.IsValueType).Select(property => $"{section.Section}__{property.Name}"))
            .Except(LeftAsTheyAre)
            .ToArray();

        var given = Settings().Matches(compose).Select(match => match.Groups[1].Value).ToArray();

        known.Except(given).Should().OnlyContain(name => settings.Contains($"\"{name.Substring(name.LastIndexOf('_') + 1)}\": {{", StringComparison.Ordinal), "what has no name in compose.yaml stands in appsettings.Production.json");
        given.Where(name => name.StartsWith("We", StringComparison.Ordinal) || name.StartsWith("Obs", StringComparison.Ordinal)).Should().BeSubsetOf(known);
        given.Should().Contain("Community__PublicAddress");
    }

    [Fact]
    public void The_example_names_every_variable_and_no_other()
    {
        var asked = Variables().Matches(Repository.Read("deploymentTemplates/compose.yaml")).Select(match => match.Groups[1].Value).Distinct();
        var named = Assignments().Matches(Repository.Read("deploymentTemplates/.env.example")).Select(match => match.Groups[1].Value);

        named.Should().BeEquivalentTo(asked);
    }

    [Fact]
    public void The_menu_and_the_notices_that_come_with_it_are_ones_the_platform_takes()
    {
        var options = SettingsFile().GetSection(WeChatOptions.Section).Get<WeChatOptions>()!;

        options.Menu.Buttons.Should().NotBeEmpty();
        options.Menu.Faults().Should().BeEmpty();
    }

    [Fact]
    public async Task The_image_is_healthy_while_the_process_lives()
    {
        var probed = Probe().Match(Repository.Read("deploymentTemplates/Dockerfile")).Groups[1].Value;
        await using var bot = new TestBot();

        probed.Should().Be("/health/live");
        (await bot.Http.GetStringAsync(new Uri(probed, UriKind.Relative))).Should().Be("Healthy");
    }

    private static IConfigurationRoot SettingsFile() =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "deploymentTemplates", "appsettings.Production.json")).Build();

    // As Caddy matches a path: exactly, or with anything in the place of a final star.
    private static bool Passes(string pattern, string route) => pattern.EndsWith('*')
        ? route.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : pattern.Equals(route, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*path (.+)$", RegexOptions.Multiline)]
    private static partial Regex PathLines();

    [GeneratedRegex(@"^\s+([A-Z]\w*?__\w+):", RegexOptions.Multiline)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variables();

    [GeneratedRegex(@"^(\w+)=", RegexOptions.Multiline)]
    private static partial Regex Assignments();

    [GeneratedRegex(@"GET (\S+) HTTP")]
    private static partial Regex Probe();
}
