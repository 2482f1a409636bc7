using Blotter.Language;
using Blotter.Language.Names;
using Blotter.Language.Network;
using Blotter.Reading;

namespace Blotter.Tests.Language.Names;

public sealed class RepeatedNamesTests
{
    [Fact]
    public void A_family_name_alone_is_the_person_named_in_full_before_or_after()
    {
        var first = Sentence("Keita spoke", new FoundName(0, 0, NameKind.Organisation));
        var second = Sentence("Omar Keita spoke", new FoundName(0, 1, NameKind.Person));
        var third = Sentence("Rebels shot Keita");

        RepeatedNames.Complete([first, second, third]);

        Kinds(first).ShouldBe([(0, NameKind.Person)]);
        Kinds(third).ShouldBe([(2, NameKind.Person)]);
    }

    [Fact]
    public void A_country_stays_one_though_a_person_is_called_like_it()
    {
        var first = Sentence("Omar Jordan spoke", new FoundName(0, 1, NameKind.Person));
        var second = Sentence("Jordan fell", new FoundName(0, 0, NameKind.Location));

        RepeatedNames.Complete([first, second]);

        Kinds(second).ShouldBe([(0, NameKind.Location)]);
    }

    [Fact]
    public void An_acronym_found_once_is_a_name_throughout()
    {
        var first = Sentence("Rebels of the KLF fled", new FoundName(3, 3, NameKind.Organisation));
        var second = Sentence("Then KLF fired");

        RepeatedNames.Complete([first, second]);

        Kinds(second).ShouldBe([(1, NameKind.Organisation)]);
    }

    [Fact]
    public void In_a_sentence_in_capitals_no_word_is_an_acronym()
    {
        var first = Sentence("Rebels of the KLF fled", new FoundName(3, 3, NameKind.Organisation));
        var second = Sentence("THEN KLF FIRED");

        RepeatedNames.Complete([first, second]);

        second.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_is_no_proper_noun_or_lies_in_a_longer_name_stays()
    {
        var first = Sentence("Omar Keita spoke", new FoundName(0, 1, NameKind.Person));
        var second = Sentence("Keita Street and keita", new FoundName(0, 1, NameKind.Location));

        RepeatedNames.Complete([first, second]);

        Kinds(second).ShouldBe([(0, NameKind.Location)]);
    }

    // Words with a capital are tagged as proper nouns.
    private static ParsedSentence Sentence(string text, params FoundName[] names)
    {
        var tokens = new List<Token>();
        foreach (var word in text.Split(' '))
        {
            var start = tokens.Count == 0 ? 0 : tokens[^1].Span.End + 1;
            tokens.Add(new Token(new TextSpan(start, start + word.Length), word, word.ToLowerInvariant(), TokenKind.Word));
        }
        var parsed = new ParsedSentence(new Sentence(0, new TextSpan(0, text.Length), SectionKind.Body, 0, [.. tokens]));
        parsed.Add(0, [.. tokens.Select(token => new WordReading { Upos = token.IsCapitalised ? Upos.Propn : Upos.Verb, Head = -1, Xpos = "", Relation = "root" })], [.. names]);
        return parsed;
    }

    private static IEnumerable<(int First, NameKind Kind)> Kinds(ParsedSentence sentence) => sentence.Names.Select(name => (name.First, name.Kind));
}
