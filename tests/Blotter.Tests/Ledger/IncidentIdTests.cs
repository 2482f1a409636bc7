using System.Text.RegularExpressions;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed partial class IncidentIdTests
{
    [Fact]
    public void An_id_has_ten_characters_of_base_32()
    {
        foreach (var key in Keys("report", "One. Two. Three."))
            Form().IsMatch(IncidentId.For(Convert.FromHexString(key), _ => false)).ShouldBeTrue();
    }

    [Fact]
    public void The_same_words_at_the_same_address_have_the_same_key_wherever_they_stand() =>
        Keys("a", "One. Two.")[1].ShouldBe(Keys("a", "Something new first. Two.")[1]);

    [Fact]
    public void Another_address_gives_another_key() => Keys("a", "One.").Concat(Keys("b", "One.")).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void Incidents_that_begin_with_the_same_words_are_told_apart() => Keys("a", "One. One.").ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void A_report_without_sentences_for_its_incidents_still_has_keys()
    {
        Incident[] incidents = [Incident("i1", new TextSpan(0, 1)) with { Spans = [] }, Incident("i2", new TextSpan(0, 1)) with { Spans = [] }];
        IncidentId.KeysOf("a", "", incidents).Select(Convert.ToHexString).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void An_id_is_the_first_fifty_bits_of_its_key_in_base_32() =>
        IncidentId.For([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000, 0b01001_010, 0b10_000000, 0], _ => false).ShouldBe("123456789a");

    [Fact]
    public void Three_incidents_that_begin_with_the_same_words_are_told_apart() => Keys("a", "One. One. One.").ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void An_id_that_another_incident_has_is_not_given_again()
    {
        var key = Convert.FromHexString(Keys("a", "One.")[0]);
        var first = IncidentId.For(key, _ => false);
        var second = IncidentId.For(key, id => string.Equals(id, first, StringComparison.Ordinal));
        second.ShouldNotBe(first, StringComparer.Ordinal);
        IncidentId.For(key, id => string.Equals(id, first, StringComparison.Ordinal)).ShouldBe(second);
    }

    [Fact]
    public void Letters_that_look_like_digits_are_taken_for_them() => IncidentId.Normalize(" 0OoIlL ").ShouldBe("000111");

    private static string[] Keys(string report, string text) =>
        IncidentId.KeysOf(report, text, Coded(Document(text)).Incidents).Select(Convert.ToHexString).ToArray();

    [GeneratedRegex("^[0-9a-hjkmnp-tv-z]{10}$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
