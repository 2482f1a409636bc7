using Blotter.Coding.Incidents;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Incidents;

public sealed class AnnotatedReportTests
{
    [Fact]
    public void The_body_alone_is_read_and_its_sentences_are_numbered_from_0()
    {
        var document = CoderBench.Sections(
            (SectionKind.Headline, "Bank destroyed in Lima"), (SectionKind.Body, "A bomb destroyed a bank. Nobody was hurt."), (SectionKind.Boilerplate, "All rights reserved by the paper."));
        var report = AnnotatedReport.Of(document, TextAnalyzer.Shipped.Analyze(document));
        report.Sentences.Select(sentence => (sentence.Index, sentence.Span.Of(document.Text).ToString())).ShouldBe([(0, "A bomb destroyed a bank."), (1, "Nobody was hurt.")]);
        report.Entities.ShouldAllBe(entity => entity.Phrases.All(phrase => ReferenceEquals(phrase.Sentence, report.Sentences[phrase.Sentence.Index])));
    }

    [Fact]
    public void Entities_are_in_the_order_of_their_first_phrases_and_none_is_empty()
    {
        var report = IncidentBench.Report("Two men attacked a bank. The bank was destroyed. Police seek the men.");
        report.Entities.ShouldAllBe(entity => entity.Phrases.Length > 0);
        report.Entities.Select(entity => entity.Phrases[0].Span.Start).ShouldBeInOrder();
        report.Entities.SelectMany(entity => entity.Phrases).Select(phrase => (phrase.Sentence.Index, phrase.Head)).ShouldBeUnique();
    }

    [Fact]
    public void A_document_without_a_body_is_an_empty_report()
    {
        var report = IncidentBench.Report("");
        (report.Sentences.Length, report.Entities.Length).ShouldBe((0, 0));
    }
}
