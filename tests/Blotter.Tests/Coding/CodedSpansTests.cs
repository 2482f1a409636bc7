using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Blotter.Coding.Contract;
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
    public void Every_victim_s_and_weapon_s_words_stand_at_its_span() => Properties.Hold(Reports, text =>
        Code(text).Incidents.All(incident => incident.Victims.Select(victim => (victim.Text, victim.Span))
            .Concat(incident.Weapons.Select(weapon => (weapon.Text, weapon.Span)))
            .All(item => WithoutWhiteSpace(item.Text) == WithoutWhiteSpace(item.Span.Of(text)))));

    [Fact]
    public void Every_reason_s_span_lies_inside_the_text() => Properties.Hold(Reports, text =>
        CoderBench.Coder.Code(Document(text)).Reasons.All(reason => reason.Span is not { } span || span.End <= text.Length));

    [Fact]
    public void Every_output_follows_the_contract() => Properties.Hold(Reports, text => ContractSchema.Validate(ContractJson.Serialize(Code(text))).IsEmpty);

    [Fact]
    public void Any_text_at_all_is_coded() => Properties.Hold(Properties.Text, text =>
        Code("Police said that gunmen killed two of the men. " + text).Report.Language is "en" or null);

    private static CodedReport Code(string text) => CoderBench.Coder.Code(Document(text)).Report;

    private static Document Document(string text) => CoderBench.Body(text, CoderBench.Thursday) with { Publisher = "The Courier" };

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
