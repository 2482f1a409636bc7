using System.Collections.Immutable;
using Blotter.Coding;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding;

public sealed class WrittenWordsTests
{
    [Theory]
    [InlineData("A passer-by was shot.", "passer-by")]
    [InlineData("Rebels fired 107mm rockets.", "107mm")]
    [InlineData("A bomb killed a soldier of the U.S.", "U.S.")]
    [InlineData("Gunmen attacked Port-au-Prince.", "Port-au-Prince")]
    [InlineData("They carried AK-47 rifles.", "AK-47")]
    [InlineData("GUNMEN SHOT A PASSER-BY.", "PASSER-BY")]
    public void Words_written_as_one_are_one(string text, string word) => CoderBench.Tokens(text).ShouldContain(token => token.Text == word);

    [Theory]
    [InlineData("The blast - a big one - shook Kirkuk.", "blast", "a")]
    [InlineData("They left - fast.", "left", "fast")]
    public void A_dash_between_blanks_joins_nothing(string text, string left, string right)
    {
        var words = CoderBench.Tokens(text).Select(token => token.Text).ToArray();
        words.ShouldContain(word => word == left);
        words.ShouldContain(word => word == "-");
        words.ShouldContain(word => word == right);
    }

    [Theory]
    [InlineData("Gunmen killed two soldiers.")]
    [InlineData("A passer-by was shot by 19-year-old gunmen near Port-au-Prince on Monday.")]
    [InlineData("Rebels fired 107mm and 122mm rockets at the U.S. embassy in Guinea-Bissau's capital, a vice-president said.")]
    [InlineData("The pro-government, anti-tank, 50-calibre ex-soldiers of Boutros Boutros-Ghali shot Jean-Bertrand Aristide's brother-in-law.")]
    [InlineData("A SUICIDE CAR-BOMBER KILLED 12 PASSERS-BY IN TUZ-KHURMATU, THE VICE-GOVERNOR SAID.")]
    [InlineData("A man of the U.S.")]
    public void Joined_words_of_an_annotated_sentence_hang_in_one_tree(string text)
    {
        var cut = Annotate(text);
        var (written, places) = WrittenWords.Of(cut);

        written.Tokens.Count(token => token.Head == Token.Root).ShouldBe(1);
        foreach (var (at, token) in written.Tokens.Index())
        {
            token.Span.Of(text).ToString().ShouldBe(token.Text);
            token.Head.ShouldNotBe(at);
            token.Head.ShouldBeLessThan(written.Tokens.Length);
            written.Tokens[TreePath.Up(written.Tokens, at)[^1]].Head.ShouldBe(Token.Root);
        }
        for (var at = 0; at < cut.Tokens.Length; at++)
            if (cut.Tokens[at].Head >= 0 && places[at] != places[cut.Tokens[at].Head] && Count(places, places[at]) == 1)
                written.Tokens[places[at]].Head.ShouldBe(places[cut.Tokens[at].Head]);
    }

    [Theory]
    [InlineData("A passer-by was shot near Port-au-Prince on Monday by Jean-Bertrand Noel.")]
    [InlineData("Rebels fired 107mm rockets at Kirkuk and at the Iraqi city of Mosul.")]
    [InlineData("Twenty-two ex-soldiers seized Guinea-Bissau's radio in the city of Bissau.")]
    public void Names_keep_their_words(string text)
    {
        var cut = Annotate(text);
        var (written, _) = WrittenWords.Of(cut);

        written.Names.Length.ShouldBe(cut.Names.Length);
        cut.Names.ShouldNotBeEmpty();
        foreach (var (before, after) in cut.Names.Zip(written.Names))
        {
            after.Span.ShouldBe(before.Span);
            after.Kind.ShouldBe(before.Kind);
            written.Tokens[after.First].Span.Start.ShouldBeLessThanOrEqualTo(before.Span.Start);
            written.Tokens[after.Last].Span.End.ShouldBeGreaterThanOrEqualTo(before.Span.End);
            written.SpanOf(after.First, after.Last).Of(text).ToString().ShouldContain(before.Span.Of(text).ToString());
        }
    }

    [Fact]
    public void A_joined_word_hangs_where_its_main_part_hung()
    {
        var tokens = WrittenWords.Of(Annotate("Gunmen attacked Port-au-Prince on Monday.")).Written.Tokens;
        var town = tokens.Single(token => token.Text == "Port-au-Prince");
        tokens[town.Head].Text.ShouldBe("attacked");
    }

    [Fact]
    public void A_sentence_without_such_words_stays_as_it_is()
    {
        var cut = Annotate("Gunmen killed two soldiers near Kirkuk.");
        WrittenWords.Of(cut).Written.ShouldBeSameAs(cut);
    }

    private static int Count(ImmutableArray<int> places, int place) => places.Count(each => each == place);

    private static Sentence Annotate(string text) =>
        SentenceAnnotator.Shipped.Annotate([new Sentence(0, new TextSpan(0, text.Length), SectionKind.Body, 0, Tokenizer.Tokenize(text, new TextSpan(0, text.Length)))])[0];
}
