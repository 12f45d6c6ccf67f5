using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Privacy;

public sealed class PhoneBookSpecs
{
    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_number_goes_by_itself_unless_it_is_needed_again(StateServer server)
    {
        var keys = StateServer.NewKeys();
        using var redis = server.Connect();
        using var book = new RedisBook(redis, keys);
        var phones = new PhoneBook(book, Options.Create(new RetentionOptions { ContactDays = 90 }));
        await book.ChangeAsync(
            change =>
            {
                phones.Keep(change, "甲", "13812341234");
                return Task.FromResult(true);
            },
            default);
        var left = await redis.GetDatabase().KeyTimeToLiveAsync(keys.OfBook("phone:甲"));
        left.Should().BeCloseTo(TimeSpan.FromDays(90), TimeSpan.FromMinutes(1));

        await redis.GetDatabase().KeyExpireAsync(keys.OfBook("phone:甲"), TimeSpan.FromDays(1));
        (await book.ChangeAsync(change => phones.UseAsync(change, "甲"), default)).Should().Be("13812341234");

        (await redis.GetDatabase().KeyTimeToLiveAsync(keys.OfBook("phone:甲"))).Should().BeCloseTo(TimeSpan.FromDays(90), TimeSpan.FromMinutes(1));
    }
}
