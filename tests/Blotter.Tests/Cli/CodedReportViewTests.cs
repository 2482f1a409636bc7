using System.Collections.Immutable;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Reading;
using Blotter.Telling;

namespace Blotter.Tests.Cli;

public sealed class CodedReportViewTests
{
    private const string Title = "Cowards strike Port Ellis";
    private const string Body = "The army said nine men died. Nobody believes it. Join our channel.";
    private const string Post = "More is coming.";
    private const string Text = $"{Title}\n\n{Body}\n\n{Post}\n[Video 0:40]";

    private static readonly CodedReport Report = new()
    {
        Report = new ReportFacts(
            "sha256:0", null, "North Wire", Title, null, null, null, "en",
            [new Section(SectionKind.Headline, SpanOf(Title)), new Section(SectionKind.Body, SpanOf(Body)), new Section(SectionKind.Post, SpanOf($"{Post}\n[Video 0:40]"))]),
        Coder = new CoderVersion("0", ImmutableSortedDictionary<string, string>.Empty),
        Sources =
        [
            new Source("s1", "spokesman", "army", SourceKind.Official, "s2", SpanOf("The army")),
            new Source("s2", "North Wire", null, SourceKind.Agency, null, null),
            new Source("s3", "Eight Brigade", null, SourceKind.Account, "s3", null),
        ],
        Tallies =
        [
            new Tally("t1", "men", "the base", ["CY"], new TallyCount(9, null, Qualifier.AtLeast), new Period(new PartialDate(2021), null), null, null, null, "s1", Stance.Hedges, SpanOf("nine men died")),
        ],
        Statements = [new Statement("st1", "s3", StatementKind.Threat, Post, null, SpanOf(Post))],
        Postures = [new Posture("po1", "US troops", NumberRange.Exactly(900), "CY", null, SpanOf("The army"))],
        Measures = [new Measure("m1", "parliament", MeasureKind.Vote, "passed", null, null, SpanOf("Nobody"))],
        Posts = [new Post("p1", Platform.Telegram, "Eight Brigade", "eight", null, null, Post, [], true, Verification.Unverified, 3, SpanOf(Post))],
        Voice = [new VoiceSpan(VoiceKind.NameCalling, SpanOf("Cowards")), new VoiceSpan(VoiceKind.Opinion, SpanOf("Nobody believes it.")), new VoiceSpan(VoiceKind.Promotion, SpanOf("Join our channel."))],
        Flags = [new Flag(FlagKind.HeadlineOverstates, ["t1"], "It says more than the army.", [SpanOf("Cowards"), SpanOf("nine men")])],
    };

    private static readonly CodingResult Result = new(Report, [])
    {
        Said = [new SaidText(SpanOf("nine men died"), "s1", Stance.Hedges), new SaidText(SpanOf(Post), "s3", Stance.Asserts), new SaidText(SpanOf("[Video 0:40]"), "s3", Stance.Asserts)],
    };

    [Theory]
    [InlineData("_Cowards_ strike Port Ellis\n")]
    [InlineData("1  The army said [s1 hedges: nine men died]. [opinion: Nobody believes it.] [promotion: Join our channel.]\n")]
    [InlineData("   ┌ p1 Telegram · s3 Eight Brigade · @eight · 3 days before the report · with media · unverified\n2  │ More is coming.\n3  │ [Video 0:40]\n   └\n")]
    [InlineData("[s1: …] said by s1 · _…_ loaded words\n")]
    [InlineData("Stop and look\n! headline overstates: It says more than the army. (t1, ¶ title, 1)\n")]
    [InlineData("s1  spokesman of army, via North Wire")]
    [InlineData("t1   count: at least 9 men against the base in CY since 2021 (s1 spokesman (hedges), ¶ 1)\n")]
    [InlineData("st1  threat: “More is coming.” (s3 Eight Brigade, ¶ 2)\n")]
    [InlineData("po1  forces: 900 US troops in CY (the report, ¶ 1)\n")]
    [InlineData("m1   vote: by parliament, passed (the report, ¶ 1)\n")]
    public void Without_colours_the_marks_are_characters(string lines) => Shown(Result, false).ShouldContain(lines);

    [Theory]
    [InlineData("nine men died[s1 hedges]")]
    [InlineData("\u001b[1;4mCowards\u001b[0m")]
    [InlineData("\u001b[2mNobody believes it.[opinion]")]
    [InlineData("…[s1] said by s1 · underlined loaded words")]
    public void With_colours_the_marks_are_styles(string marked) => Shown(Result, true).ShouldContain(marked);

    [Theory]
    [InlineData("s1", "s2", "[s1: She said] [s2: he knew] [s1: it all]")]
    [InlineData("s1", null, "[s1: She said he knew it all]")]
    [InlineData(null, "s2", "[?: She said] [s2: he knew] [?: it all]")]
    [InlineData("s1", "s1", "[s1: She said he knew it all]")]
    public void The_innermost_speaker_that_is_named_has_the_word(string? outer, string? inner, string shown)
    {
        const string Words = "She said he knew it all";
        var result = ResultOf(new SaidText(new TextSpan(9, 16), inner, Stance.Asserts), new SaidText(new TextSpan(0, Words.Length), outer, Stance.Asserts));
        var marks = new TextMarks(result, Words, new ReportSources(result.Report), coloured: false);
        string.Concat(marks.Of(new TextSpan(0, Words.Length), Spectre.Console.Style.Plain).Select(part => part.Text)).ShouldBe(shown);
    }

    [Theory]
    [InlineData("One line\nand its rest.\n\nNext.", "One line|and its rest.", "Next.")]
    [InlineData("All:\n- one\n- two", "All:", "- one", "- two")]
    [InlineData("\n\n  \n")]
    public void Blank_lines_and_lists_part_paragraphs(string text, params string[] paragraphs) =>
        new Paragraphs(Report with { Report = Report.Report with { Sections = [] } }, text).All
            .Select(paragraph => paragraph.Span.Of(text).Replace('\n', '|')).ShouldBe(paragraphs);

    [Fact]
    public void Lines_that_are_not_broken_at_a_width_are_paragraphs()
    {
        var text = $"{new string('a', 120)}\nNext.";
        new Paragraphs(Report with { Report = Report.Report with { Sections = [] } }, text).All.Select(paragraph => paragraph.Name).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public void No_line_of_text_is_wider_than_the_screen(int width) =>
        Shown(Result, false, width).Split('\n').ShouldAllBe(line => line.Length <= width);

    private static CodingResult ResultOf(params ImmutableArray<SaidText> said) => new(Report with { Voice = [] }, []) { Said = said };

    private static TextSpan SpanOf(string words) => Text.IndexOf(words, StringComparison.Ordinal) is var start ? new TextSpan(start, start + words.Length) : default;

    private static string Shown(CodingResult result, bool coloured, int width = 160)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new CodedReportView(new Channel(writer, false, coloured, () => width).Screen(ColorChoice.Auto), result, Text).Show();
        return writer.ToString();
    }
}
