using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Names;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Language.Names;

public sealed class LexiconNamesTests
{
    [Theory]
    [InlineData("Two Syrian officers met the Kurds.", "Nationality Syrian|Nationality Kurds")]
    [InlineData("A South African woman left.", "Nationality South African")]
    [InlineData("TWO IRAQIS LEFT THE TOWN.", "Nationality IRAQIS")]
    [InlineData("They polish it in Saudi Arabia.", "")]
    [InlineData("A truck bomb went off.", "Weapon truck bomb")]
    [InlineData("Hand grenades lay in the bus station.", "Weapon Hand grenades|Facility bus station")]
    [InlineData("He hid two knives.", "Weapon knives")]
    [InlineData("A rocket-propelled grenade hit it.", "Weapon rocket-propelled grenade")]
    [InlineData("One fired an AK-47, another an anti-tank missile.", "Weapon AK-47|Weapon anti-tank missile")]
    [InlineData("Mortar shells fell, then rockets.", "Weapon Mortar shells|Weapon rockets")]
    [InlineData("Rebels left in three lorries.", "Vehicle lorries")]
    [InlineData("They shelled the Arun Air Base.", "Facility Arun Air Base")]
    [InlineData("A Turkish army truck burned.", "Nationality Turkish|Vehicle army truck")]
    public void Names_what_the_lexicons_know(string text, string names) => Shown(text, LexiconNames.Shipped.Annotate(Made(text)).Names).ShouldBe(names);

    [Fact]
    public void Names_that_are_there_win()
    {
        var sentence = Made("The Syrian Army left Arun hospital.");
        var army = new Name(sentence.SpanOf(1, 2), 1, 2, NameKind.Organisation);
        Shown("The Syrian Army left Arun hospital.", LexiconNames.Shipped.Annotate(sentence with { Names = [army] }).Names).ShouldBe("Organisation Syrian Army|Facility Arun hospital");
    }

    [Fact]
    public void A_verb_is_no_weapon()
    {
        var sentence = Made("They mine coal.");
        LexiconNames.Shipped.Annotate(sentence with { Tokens = sentence.Tokens.SetItem(1, sentence.Tokens[1] with { Upos = Upos.Verb }) }).Names.ShouldBeEmpty();
    }

    [Fact]
    public void Names_of_any_text_are_in_order_and_apart() => Properties.Hold(Properties.Text, text =>
    {
        var made = "A Syrian car bomb " + text;
        var tokens = Tokenizer.Tokenize(made, new TextSpan(0, made.Length));
        if (tokens.IsEmpty)
            return true;
        var names = LexiconNames.Shipped.Annotate(new Sentence(0, new TextSpan(0, tokens[^1].Span.End), SectionKind.Body, 0, tokens)).Names;
        return names.Length > 0 && names.Zip(names.Skip(1)).All(pair => pair.First.Last < pair.Second.First);
    });

    private static Sentence Made(string text) => new(0, new TextSpan(0, text.Length), SectionKind.Body, 0, Tokenizer.Tokenize(text, new TextSpan(0, text.Length)));

    private static string Shown(string text, ImmutableArray<Name> names) => string.Join('|', names.Select(name => $"{name.Kind} {name.Span.Of(text)}"));
}
