using Blotter.Coding.Contract;
using Blotter.Ledger;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

/// <summary>What a coder may not hand over: the ledger could not derive from it later.</summary>
public sealed class AppendGuardTests
{
    private static readonly TextSpan Outside = new(0, Bombing.Length + 1);

    [Fact]
    public void A_coding_of_another_report_is_refused() =>
        Should.Throw<ArgumentException>(() => AppendGuard.Check(Document(Bombing), Coded(Document(Kidnapping))));

    [Fact]
    public void Two_incidents_with_one_id_are_refused() =>
        Refused(coded => coded with { Incidents = [coded.Incidents[0], coded.Incidents[0]] });

    [Fact]
    public void An_incident_outside_the_text_is_refused() =>
        Refused(coded => coded with { Incidents = [coded.Incidents[0] with { Spans = [Outside] }] });

    [Fact]
    public void One_span_outside_the_text_among_others_is_refused() =>
        Refused(coded => coded with { Incidents = [coded.Incidents[0] with { Spans = [new TextSpan(0, 1), Outside] }] });

    [Fact]
    public void What_is_refused_is_named()
    {
        var document = Document(Bombing);
        var coded = Coded(document);
        Should.Throw<ArgumentException>(() => AppendGuard.Check(document, coded with { Claims = [coded.Claims[0] with { Incident = "i9" }] }))
            .Message.ShouldContain("i9");
    }

    [Fact]
    public void A_claim_of_an_unknown_incident_is_refused() => Refused(coded => coded with { Claims = [coded.Claims[0] with { Incident = "i9" }] });

    [Fact]
    public void A_claim_whose_sentence_is_outside_the_text_is_refused() =>
        Refused(coded => coded with { Claims = [coded.Claims[0] with { Sentence = Outside }] });

    [Fact]
    public void A_claim_whose_words_are_outside_the_text_is_refused() => Refused(coded => coded with { Claims = [coded.Claims[0] with { Span = Outside }] });

    [Fact]
    public void A_coding_that_reaches_to_the_end_of_the_text_is_taken() =>
        Should.NotThrow(() => AppendGuard.Check(Document(Bombing), Coded(Document(Bombing))));

    private static void Refused(Func<CodedReport, CodedReport> spoil)
    {
        var document = Document(Bombing);
        Should.Throw<ArgumentException>(() => AppendGuard.Check(document, spoil(Coded(document))));
    }
}
