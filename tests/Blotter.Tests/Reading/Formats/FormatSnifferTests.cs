using System.Text;
using Blotter.Reading.Formats;

namespace Blotter.Tests.Reading.Formats;

public sealed class FormatSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html>", "a.txt")]
    [InlineData("\n <HTML lang=en>", "")]
    [InlineData("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", "")]
    [InlineData("<!-- saved --><html>", "")]
    [InlineData("<div><p>Two killed", "")]
    [InlineData("Two killed.<br>Three hurt.", "a.HTM")]
    public void Knows_a_page(string head, string name) => Sniff(head, name).ShouldBe(FileContent.Html);

    [Theory]
    [InlineData("Two killed in Dorvale\n\nText.", "")]
    [InlineData("<DOC>\n<TEXT>Two killed.</TEXT>", "")]
    [InlineData("<?xml version=\"1.0\"?><news>Two killed.</news>", "")]
    [InlineData("Two killed, 3 > 2.", "a.html")]
    [InlineData("[REPORT] Two killed.", "")]
    [InlineData("{sic} Two killed.", "")]
    [InlineData("\u0414\u0432\u043E\u0435 \u0443\u0431\u0438\u0442\u044B \u0432 \u041A\u0438\u0435\u0432\u0435.", "")]
    [InlineData("", "")]
    public void Takes_the_rest_for_text(string head, string name) => Sniff(head, name).ShouldBe(FileContent.PlainText);

    [Theory]
    [InlineData("{\"text\": \"Two killed.\"}", "a.txt")]
    [InlineData("{\"id\": 1}\n\n{\"content\": \"Two killed.\"}\n", "")]
    [InlineData("{broken\n{\"event_text\": \"Two killed.\"}\n", "")]
    [InlineData("no json at all", "a.jsonl")]
    public void Knows_JSON_lines(string head, string name) => Sniff(head, name).ShouldBe(FileContent.Jsonl);

    [Fact]
    public void Knows_JSON_lines_by_a_first_line_longer_than_it_looks() =>
        Sniff("{\"text\": \"" + new string('a', FormatSniffer.HeadBytes), "").ShouldBe(FileContent.Jsonl);

    [Theory]
    [InlineData("{\n  \"text\": \"Two killed.\"\n}", "a.json")]
    [InlineData("[{\"text\": \"Two killed.\"}]", "")]
    [InlineData("{\"publisher\": \"Courier\"}", "")]
    [InlineData("{broken", "a.json")]
    [InlineData("[", "")]
    public void Knows_other_JSON(string head, string name) => Sniff(head, name).ShouldBe(FileContent.OtherJson);

    [Theory]
    [InlineData("DEV-MUC3-0001 (NOSC)\n\n   LIMA")]
    [InlineData("\n TST3-MUC4-0001\n")]
    [InlineData("DEV-MUC3-0301  (INTEL TEXT PROC)\r\n")]
    public void Knows_MUC_messages(string head) => Sniff(head, "").ShouldBe(FileContent.MucMessages);

    [Theory]
    [InlineData("DEV-MUC3-0001 SAID TODAY")]
    [InlineData("dev-MUC3-0001")]
    [InlineData("-MUC3-0001")]
    [InlineData("DEV-MUC-0001")]
    [InlineData("DEV-MUC3-")]
    [InlineData("DEV-MUC30001")]
    [InlineData("DEV-MUC3-0001 (A VERY LONG REMARK THAT IS LONGER THAN THE NAME OF ANY SITE THAT TOOK PART IN IT)")]
    public void Takes_no_other_line_for_a_message_header(string head) => Sniff(head, "").ShouldBe(FileContent.PlainText);

    [Theory]
    [InlineData("0.  MESSAGE: ID                     DEV-MUC3-0001 (NCCOSC)\n")]
    [InlineData(";;; deleted 2\n\n0. MESSAGE: ID  TST1-MUC3-0001\n")]
    public void Knows_answer_keys(string head) => Sniff(head, "").ShouldBe(FileContent.MucAnswerKey);

    private static FileContent Sniff(string head, string name) => FormatSniffer.Sniff(Encoding.UTF8.GetBytes(head), name);
}
