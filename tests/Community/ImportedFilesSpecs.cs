using System.IO.Compression;
using System.Text;
using CommunityBot.Community;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;
using MiniExcelLibs;

namespace CommunityBot.Tests.Community;

/// <summary>Files as spreadsheets leave them become files as the community keeps them, or are refused in plain words.</summary>
public class ImportedFilesSpecs
{
    private const string Holidays = "date,type,name,confirmed,source\n2027-01-01,holiday,元旦,否,通知\n";

    static ImportedFilesSpecs() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_file_in_GBK_is_read_and_said_to_be_so()
    {
        var imported = ImportedFiles.None.WithCsv("holidays.csv", Encoding.GetEncoding("GB18030").GetBytes(Holidays));

        imported.Texts["holidays.csv"].Should().Be(Holidays);
        imported.Remarks.Should().ContainSingle().Which.Should().Contain("GBK");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_with_a_byte_order_mark_is_read(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding) is var known ? (byte[])[.. known.GetPreamble(), .. known.GetBytes(Holidays)] : [];

        ImportedFiles.None.WithCsv("holidays.csv", bytes).Texts["holidays.csv"].Should().Be(Holidays);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(";")]
    [InlineData("，")]
    public void Whatever_stands_between_the_cells_is_found_out(string delimiter) =>
        ImportedFiles.None.WithCsv("holidays.csv", Encoding.UTF8.GetBytes(Holidays.Replace(",", delimiter))).Texts["holidays.csv"].Should().Be(Holidays);

    [Theory]
    [InlineData("date", "2026/11/27", "2026-11-27")]
    [InlineData("date", "2026/1/5", "2026-01-05")]
    [InlineData("date", "2026年1月5日", "2026-01-05")]
    [InlineData("date", "46353", "2026-11-27")]
    [InlineData("date", "2026-13-40", "2026-13-40")]
    [InlineData("dtstart_local", "2026/9/1 19:00", "2026-09-01T19:00")]
    [InlineData("dtstart_local", "2026-09-01 19:00:00", "2026-09-01T19:00")]
    [InlineData("exdates", "2026/9/1 19:00|2026-09-02T19:00", "2026-09-01T19:00|2026-09-02T19:00")]
    [InlineData("mon", "8:00-12:00，14:30－18:00", "08:00-12:00,14:30-18:00")]
    [InlineData("mon", "24小时", "24小时")]
    [InlineData("name", "'=1+1", "=1+1")]
    [InlineData("name", "2026/1/5", "2026/1/5")]
    public void What_a_spreadsheet_did_to_a_cell_is_undone(string column, string cell, string meant) =>
        SheetCell.Read(column, cell).Should().Be(meant);

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+86")]
    [InlineData("-cmd|'/c calc'!A0")]
    [InlineData("@SUM(A1)")]
    public void No_exported_cell_is_taken_for_a_formula(string cell)
    {
        if (cell != "+86")
        {
            SheetCell.Write(cell).Should().StartWith("'");
        }

        SheetCell.Read("name", SheetCell.Write(cell)).Should().Be(cell);
    }

    [Fact]
    public void A_negative_number_stays_a_number() => SheetCell.Write("-12.5").Should().Be("-12.5");

    [Fact]
    public void The_whole_community_goes_into_a_workbook_and_comes_back_the_same()
    {
        var imported = Workbook.Read(ImportedFiles.None, "community.xlsx", Workbook.Write(Sample.Files));

        imported.Problems.Should().BeEmpty();
        CommunityDifferences.Between(Sample.Files, imported.Onto(Sample.Files)).Should().BeEmpty();
        imported.Texts.Keys.Should().BeEquivalentTo(Sample.Files.Names);
    }

    [Fact]
    public void The_whole_community_goes_into_spreadsheet_text_and_comes_back_the_same()
    {
        var imported = Sample.Files.Names.Aggregate(
            ImportedFiles.None,
            (all, name) => all.WithCsv(name, Encoding.UTF8.GetBytes(SheetTable.Parse(Sample.Files.Find(name)!)!.ToSpreadsheet())));

        imported.Problems.Should().BeEmpty();
        CommunityDifferences.Between(Sample.Files, imported.Onto(Sample.Files)).Should().BeEmpty();
    }

    [Fact]
    public void Days_and_numbers_of_a_workbook_are_read_as_the_files_have_them()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new { venue_id = "V08", date_from = new DateTime(2027, 2, 5), date_to = new DateTime(2027, 2, 8), reason = "休市", entered_by_role = "R02" } });

        Workbook.Read(ImportedFiles.None, "closures.xlsx", stream.ToArray()).Texts["closures.csv"]
            .Should().Be("venue_id,date_from,date_to,reason,entered_by_role\nV08,2027-02-05,2027-02-08,休市,R02\n");
    }

    [Fact]
    public void An_archive_that_unfolds_without_end_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 80; megabyte++)
            {
                entry.Write(zeros);
            }
        }

        Workbook.Read(ImportedFiles.None, "venues.xlsx", stream.ToArray()).Problems.Should().ContainSingle().Which.Reason.Should().Contain("太大");
    }

    [Fact]
    public void What_is_no_text_no_workbook_or_none_of_ours_is_refused_in_plain_words()
    {
        ImportedFiles.None.WithCsv("venues.csv", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]).Problems.Should().ContainSingle().Which.Reason.Should().Contain("CSV UTF-8");
        ImportedFiles.None.WithCsv("holidays.csv", []).Problems.Should().ContainSingle().Which.Reason.Should().Contain("列名");
        ImportedFiles.None.WithCsv("shops.csv", Encoding.UTF8.GetBytes(Holidays)).Problems.Should().ContainSingle().Which.Reason.Should().Contain("venues.csv");
        Workbook.Read(ImportedFiles.None, "venues.xlsx", Encoding.UTF8.GetBytes(Holidays)).Problems.Should().ContainSingle().Which.Reason.Should().Contain("XLSX");
    }

    [Fact]
    public void Every_change_is_told_by_row_and_field()
    {
        var after = Sample.With("venues.csv", text => text.Replace("0359-0000011", "0359-0000911"));
        var without = Sample.With("holidays.csv", text => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("2027-02-14"))) + "2027-02-13,workday,调休,否,通知\n");

        CommunityDifferences.Between(Sample.Files, after).Select(change => change.ToString())
            .Should().Equal("venues.csv 修改 V11 【示例】安康大药房(商业街店)：phone“0359-0000011”→“0359-0000911”");
        CommunityDifferences.Between(Sample.Files, without).Select(change => change.ToString())
            .Should().Equal("holidays.csv 新增 2027-02-13 调休", "holidays.csv 删除 2027-02-14 示例调休上班日");
    }
}
