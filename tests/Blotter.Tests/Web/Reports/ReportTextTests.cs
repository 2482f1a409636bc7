using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;
using Blotter.Tests.Ledger;
using Blotter.Web.Pages.Reports;

namespace Blotter.Tests.Web.Reports;

public sealed class ReportTextTests
{
    private const string Text = "Three died, police said. Two fled.\n\nNobody knows why.";

    [Fact]
    public void The_pieces_of_all_paragraphs_make_the_text_again() => string.Join("\n\n", Of(Coded()).Paragraphs.Select(Words)).ShouldBe(Text);

    [Fact]
    public void A_sentence_has_the_anchor_of_its_place() =>
        Of(Coded()).Paragraphs[0].Sentences.Select(sentence => (sentence.Anchor, Words(sentence))).ShouldBe([(0, "Three died, police said."), (null, " Two fled.")]);

    [Fact]
    public void Words_and_their_fact_have_one_number()
    {
        var paragraph = Of(Coded()).Paragraphs[0];
        var piece = paragraph.Sentences[0].Pieces.Single(piece => piece.Text == "Three");
        var fact = paragraph.Notes.SelectMany(note => note.Facts).Single(fact => fact.Label == "killed");
        (fact.Spot, fact.IsFirst, fact.Value).ShouldBe((piece.Spot!, true, "3"));
        piece.Anchors.ShouldContain(fact.Spot, StringComparer.Ordinal);
    }

    [Fact]
    public void Facts_of_one_speaker_and_incident_share_a_line()
    {
        var note = Of(Coded()).Paragraphs[0].Notes.Single(note => note.Speaker is not null);
        (note.Head, note.Address, note.Speaker).ShouldBe(("i1", "/incidents/abc", "spokesman of police through The Courier"));
    }

    [Fact]
    public void A_flag_stands_before_facts_and_leads_to_its_reason()
    {
        var note = Of(Coded() with { Flags = [new Flag(FlagKind.UnsourcedNumber, ["i1"], "Nobody says so.", [new TextSpan(25, 28)])] }).Paragraphs[0].Notes[0];
        (note.IsFlag, note.Head, note.Address).ShouldBe((true, "unsourced number", "#flag-f1"));
    }

    [Fact]
    public void Of_stretches_inside_each_other_the_innermost_is_linked_and_all_are_found()
    {
        var coded = Coded() with
        {
            Measures = [Measure("m1", 0, 24), Measure("m2", 6, 10)],
        };
        var pieces = Of(coded).Paragraphs[0].Sentences[0].Pieces;
        var spots = pieces.SelectMany(piece => piece.Anchors).ToList();
        spots.ShouldBe(["0-5", "0-24", "6-10"]);
        pieces.Single(piece => piece.Text == "died").Spot.ShouldBe("6-10");
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut()
    {
        var text = new string('x', ReportText.Longest) + "\ud83d\ude00";
        var shown = Of(LedgerSamples.Coded(LedgerSamples.Document(text)) with { Incidents = [], Claims = [] }, text);
        shown.IsCut.ShouldBeTrue();
        shown.Paragraphs.Sum(paragraph => Words(paragraph).Length).ShouldBe(ReportText.Longest);
    }

    private static Measure Measure(string id, int start, int end) => new(id, null, MeasureKind.Other, "x", null, null, new TextSpan(start, end));

    private static CodedReport Coded()
    {
        var document = LedgerSamples.Document(Text);
        var coded = LedgerSamples.Coded(document);
        var sentence = new TextSpan(0, 24);
        return coded with
        {
            Report = coded.Report with { Sections = [new Section(SectionKind.Body, new TextSpan(0, Text.Length))] },
            Incidents = [LedgerSamples.Incident("i1", sentence) with { Date = null, Place = null }],
            Claims = [new Claim("c1", "i1", Facet.Killed, "3", "s2", Stance.Asserts, sentence, new TextSpan(0, 5))],
        };
    }

    private static ReportText Of(CodedReport coded, string text = Text) =>
        ReportText.Of(new ReportDetail(GridReports.Report("sha256:1"), text, coded, [new ReportMention("m", "i1", "abc")], [], ["f1"], [], []), coded);

    private static string Words(TextParagraph paragraph) => string.Concat(paragraph.Sentences.Select(Words));

    private static string Words(TextSentence sentence) => string.Concat(sentence.Pieces.Select(piece => piece.Text));
}
