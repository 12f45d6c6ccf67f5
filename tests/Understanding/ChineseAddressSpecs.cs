using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ChineseAddressSpecs
{
    public static TheoryData<string, string> Addresses
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var cells in CaseFile.Read("addresses.tsv"))
            {
                data.Add(cells[0], cells[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_place_is_read_with_all_its_parts(string words, string expected) =>
        string.Join(';', SampleVocabulary.Read(words).Addresses.Select(Show)).Should().Be(expected);

    [Theory]
    [InlineData("301", "////301//")]
    [InlineData("5", "/5/////")]
    [InlineData("3-2", "/3/2////")]
    [InlineData("中门", "")]
    public void A_bare_number_is_a_place_only_where_one_was_asked_for(string words, string expected)
    {
        string.Join(';', SampleVocabulary.Read(words, Expectations.Address).Addresses.Select(Show)).Should().Be(expected);
        SampleVocabulary.Read(words).Addresses.Should().BeEmpty();
    }

    private static string Show(AddressReading address) =>
        $"{address.Estate}/{string.Join('+', address.Buildings)}/{string.Join('+', address.Units)}/{string.Join('+', address.Floors)}/{string.Join('+', address.Rooms)}/{address.Door}/{address.Place}";
}
