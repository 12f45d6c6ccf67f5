using CommunityBot.Calendars;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Calendars;

public class DevelopmentAddressSpecs
{
    [Theory]
    [InlineData(null, null, "http://localhost:5000/")]
    [InlineData("http://localhost:5100", null, "http://localhost:5100/")]
    [InlineData("https://localhost:7001;http://*:5200", null, "http://localhost:5200/")]
    [InlineData("http://0.0.0.0:80", null, "http://localhost/")]
    [InlineData(null, "8080;8081", "http://localhost:8080/")]
    [InlineData("https://localhost:7001", null, "http://localhost:5000/")]
    [InlineData("http://not an address", "eighty", "http://localhost:5000/")]
    public void Links_lead_to_where_the_host_listens(string? urls, string? ports, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports }).Build();

        DevelopmentAddress.Of(configuration).AbsoluteUri.Should().Be(address);
    }
}
