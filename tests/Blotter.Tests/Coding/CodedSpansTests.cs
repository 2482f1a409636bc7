using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Blotter.Coding.Contract;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;
using Blotter.Reading;
using Blotter.Tests.Contract;
using Blotter.Tests.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Coding;

public sealed class CodedSpansTests
{
    private static readonly ImmutableArray<string> Templates =
    [
        "Gunmen killed two farmers in Mali on 1 May 2024.", "A car bomb exploded in the market on Friday, killing at least 13 people, including two children.",
        "Police said that no one was hurt.", "\"We ran,\" said Ada Lark.", "The Red Lantern Front claimed responsibility for it.", "He added that dozens were injured.",
        "REBELS SHELLED THE TOWN OF KAYES LAST NIGHT, THE ARMY SAID.", "The death toll rose to 9.", "Two attackers were killed.", "Residents feared a bombing.",
        "According to the U.S. embassy, six rockets hit the base at 18:15.", "In April 2023 rebels kidnapped a priest in Kenya.", "It rained.", "😀 \uD83D ’s ...", "\n\n", "\n",
    ];

    private static readonly Arbitrary<string> Reports =
        Gen.Elements(Templates.AsEnumerable()).ArrayOf().Select(parts => string.Join(' ', parts)).ToArbitrary();

    [Fact]
    public void Every_span_lies_inside_the_text() => Properties.Hold(Reports, text =>
        Spans(Code(text)).All(span => span.End <= text.Length));

    [Fact]
    public void Every_claim_s_sentence_holds_its_span() => Properties.Hold(Reports, text =>
        Code(text).Claims.All(claim => claim.Sentence.Contains(claim.Span)));

    [Fact]
    public void Every_claim_s_sentence_is_one_of_its_incident_s() => Properties.Hold(Reports, text =>
    {
        var report = Code(text);
        return report.Claims.All(claim => report.Incidents.Single(incident => incident.Id == claim.Incident).Spans.Contains(claim.Sentence));
    });

    [Fact]
    public void Every_claim_s_source_is_listed() => Properties.Hold(Reports, text =>
    {
        var report = Code(text);
        return report.Claims.All(claim => claim.Source is null || report.Sources.Count(source => source.Id == claim.Source) == 1);
    });

    [Fact]
    public void The_words_of_every_target_victim_and_weapon_stand_at_its_span() => Properties.Hold(Reports, text =>
        Code(text).Incidents.All(incident => incident.Victims.Select(victim => (victim.Text, victim.Span))
            .Concat(incident.Weapons.Select(weapon => (weapon.Text, weapon.Span)))
            .Concat(incident.Targets.Select(target => (target.Text, target.Span)))
            .All(item => WithoutWhiteSpace(item.Text) == WithoutWhiteSpace(item.Span.Of(text)))));

    [Fact]
    public void Every_reason_s_span_lies_inside_the_text() => Properties.Hold(Reports, text =>
        CoderBench.Coder.Code(Document(text)).Reasons.All(reason => reason.Span is not { } span || span.End <= text.Length));

    [Fact]
    public void Every_output_follows_the_contract() => Properties.Hold(Reports, text => ContractSchema.Validate(ContractJson.Serialize(Code(text))).IsEmpty);

    [Fact]
    public void Nothing_is_named_twice_in_an_incident() => Properties.Hold(Reports, text => Code(text).Incidents.All(incident =>
        AreDistinct(incident.Targets.Select(target => target.Span)) && AreDistinct(incident.Victims.Select(victim => victim.Span)) && AreDistinct(incident.Weapons.Select(weapon => weapon.Span))));

    [Fact]
    public void Any_text_at_all_has_templates_that_can_be_written_and_read() => Properties.Hold(Properties.Text, text =>
    {
        var written = Muc4Writer.Write(CoderBench.Coder.CodeAsMuc4("D-1", Document("Police said that gunmen killed two of the men. " + text)));
        using var reader = new StringReader(written);
        return Muc4Writer.Write(Muc4TemplateReader.Read(reader, "-")) == written;
    });

    [Fact]
    public void Every_fill_of_a_template_is_about_a_string_of_it() => Properties.Hold(Reports, text => CoderBench.Coder.CodeAsMuc4("D-1", Document(text)).All(template =>
        Muc4Slots.OfIncident.All(slot => template[slot].SelectMany(fill => fill.References ?? []).All(reference =>
            slot.Referents().Any(referent => template[referent].Any(fill => fill.Values.Contains(reference, StringComparer.Ordinal)))))));

    [Fact]
    public void Any_text_at_all_is_coded() => Properties.Hold(Properties.Text, text =>
        Code("Police said that gunmen killed two of the men. " + text).Report.Language is "en" or null);

    private static CodedReport Code(string text) => CoderBench.Coder.Code(Document(text)).Report;

    private static Document Document(string text) => CoderBench.Body(text, CoderBench.Thursday) with { Publisher = "The Courier" };

    private static bool AreDistinct(IEnumerable<TextSpan> spans) => spans.Distinct().Count() == spans.Count();

    private static string WithoutWhiteSpace(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));

    private static IEnumerable<TextSpan> Spans(object? value) => value switch
    {
        null or string => [],
        TextSpan span => [span],
        IEnumerable list => list.Cast<object>().SelectMany(Spans),
        _ when value.GetType().Namespace is "Blotter.Coding.Contract" or "Blotter.Reading" && !value.GetType().IsEnum =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => Spans(property.GetValue(value))),
        _ => [],
    };
}
