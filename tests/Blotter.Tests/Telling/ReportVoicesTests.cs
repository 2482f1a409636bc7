using Blotter.Coding.Contract;
using Blotter.Telling;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Telling;

public sealed class ReportVoicesTests
{
    private const string Text = "The cowards struck. Three died, police said. \"We will rebuild,\" she said.";

    [Fact]
    public void A_sentence_with_a_claim_of_somebody_is_attributed_with_its_chain() =>
        Of(Coded() with { Claims = [Claim("s2")] }, VoiceOf.Attributed).ShouldBe(["Three died, police said. <- spokesman of police through Gulf Wire"]);

    [Fact]
    public void What_the_outlet_itself_says_is_the_writer_s() => Of(Coded() with { Claims = [Claim("s3")] }, VoiceOf.Attributed).ShouldBeEmpty();

    [Fact]
    public void Words_in_quotation_marks_are_quoted() => Of(Coded(), VoiceOf.Quoted).ShouldBe(["\"We will rebuild,\" <- quoted"]);

    [Fact]
    public void Loaded_words_are_told_from_other_views()
    {
        var coded = Coded() with { Voice = [new VoiceSpan(VoiceKind.NameCalling, Span("cowards")), new VoiceSpan(VoiceKind.Opinion, Span("The cowards struck."))] };
        Of(coded, VoiceOf.Loaded).ShouldBe(["cowards <- name calling"]);
        Of(coded, VoiceOf.View).ShouldBe(["The cowards struck. <- opinion"]);
    }

    private static Claim Claim(string source) => new("c1", "i1", Facet.Killed, "3", source, Stance.Asserts, Span("Three died, police said."), Span("Three"));

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static CodedReport Coded() => LedgerSamples.Coded(LedgerSamples.Document(Text)) with
    {
        Claims = [],
        Sources =
        [
            new Source("s1", "Gulf Wire", null, SourceKind.Agency, null, null),
            new Source("s2", "spokesman", "police", SourceKind.Official, "s1", null),
            new Source("s3", "Courier", null, SourceKind.Agency, null, null),
        ],
    };

    private static IEnumerable<string> Of(CodedReport coded, VoiceOf voice) =>
        ReportVoices.Of(coded, Text, new Paragraphs(coded, Text)).Where(stretch => stretch.Voice == voice).Select(stretch => $"{stretch.Span.Of(Text)} <- {stretch.Remark}");
}
