using System.Collections.Immutable;
using Blotter.Evaluation.Language;
using Blotter.Tests.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Evaluation.Language;

public sealed class ConlluReaderTests
{
    private const string Rest = "\tX\t_\t_";

    [Fact]
    public void A_sentence_has_comments_words_and_tokens()
    {
        var sentence = Read(
            "# sent_id = a-1", "# newpar", "1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t_\t_", "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
            "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_", "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_", "4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
            "4.1\tit\t_\t_\t_\t_\t_\t_\t_\t_").ShouldHaveSingleItem();
        (sentence.Comment("sent_id"), sentence.Comment("newpar"), sentence.Comment("newdoc")).ShouldBe(("a-1", "", null));
        sentence.Words.Select(word => (word.Form, word.Head)).ShouldBe([("They", 3), ("do", 3), ("n't", 3), ("know", -1)]);
        sentence.Tokens.Select(token => (token.Form, token.First, token.Last, token.SpaceAfter))
            .ShouldBe([("They", 0, 0, true), ("don't", 1, 2, true), ("know", 3, 3, false)]);
        sentence.Line.ShouldBe(3);
    }

    [Fact]
    public void Sentences_are_parted_by_empty_lines() => Read(Word(1, "a", 0), "", "", Word(1, "b", 0), "").Length.ShouldBe(2);

    [Theory]
    [InlineData("1\ta\t_", "the line has 3 columns, not 10", 2)]
    [InlineData("no columns", "the line has 1 columns, not 10", 2)]
    [InlineData("2\ta" + Rest + "\t_\t0\troot\t_\t_", "\"2\" is no number of a word where 1 should stand", 2)]
    [InlineData("x\ta" + Rest + "\t_\t0\troot\t_\t_", "\"x\" is no number of a word where 1 should stand", 2)]
    [InlineData("1\t\u00A0" + Rest + "\t_\t0\troot\t_\t_", "the form is empty", 2)]
    [InlineData("1\ta" + Rest + "\t_\t_\troot\t_\t_", "the head \"_\" is no number", 2)]
    [InlineData("1\ta" + Rest + "\t_\t-1\troot\t_\t_", "the head \"-1\" is no number", 2)]
    [InlineData("1\ta" + Rest + "\t_\t2\tdep\t_\t_", "the head 2 is outside the sentence, which has 1 words", 2)]
    [InlineData("1\ta" + Rest + "\t_\t1\tdep\t_\t_", "the heads go in a circle from word 1 on, so that it never reaches a root", 2)]
    [InlineData("1\ta" + Rest + "\t_\t0\troot\t_\t_\n2\tb" + Rest + "\t_\t0\troot\t_\t_", "the sentence has a second root", 3)]
    [InlineData("1\ta" + Rest + "\t_\t2\tdep\t_\t_\n2\tb" + Rest + "\t_\t1\tdep\t_\t_", "the heads go in a circle", 2)]
    [InlineData("1-2\tab" + Rest + "\t_\t_\t_\t_\t_\n1\ta" + Rest + "\t_\t0\troot\t_\t_", "the sentence ends before word 2, the last of the token \"ab\"", 3)]
    [InlineData("1-1\ta" + Rest + "\t_\t_\t_\t_\t_", "\"1-1\" is no range", 2)]
    [InlineData("2-3\ta" + Rest + "\t_\t_\t_\t_\t_", "\"2-3\" is no range", 2)]
    [InlineData("1-2147483647\ta" + Rest + "\t_\t_\t_\t_\t_", "\"1-2147483647\" is no range of 2 to 100 words from 1 on", 2)]
    [InlineData("1-2\ta" + Rest + "\t_\t_\t_\t_\t_\n1-2\tb" + Rest + "\t_\t_\t_\t_\t_", "\"1-2\" is no range", 3)]
    [InlineData("# comments alone", "the sentence has no words", 2)]
    public void A_line_that_breaks_the_format_is_named(string lines, string problem, int line)
    {
        var refusal = Should.Throw<BlotterException>(() => Read("", lines));
        (refusal.Code, refusal.Where).ShouldBe(("B309", $"a.conllu:{line}"));
        refusal.Message.ShouldStartWith(problem);
    }

    [Fact]
    public void Any_other_text_is_read_or_refused() => Properties.Hold(Lines, lines =>
    {
        try
        {
            return Read(lines).All(sentence => sentence.Words.Length > 0 && sentence.Words.Count(word => word.Head < 0) == 1);
        }
        catch (BlotterException refusal)
        {
            return refusal.Code == "B309";
        }
    });

    [Fact]
    public void A_long_chain_of_heads_is_read_in_one_pass() =>
        Read([.. Enumerable.Range(1, 200_000).Select(number => Word(number, "a", number - 1))]).ShouldHaveSingleItem().Words.Length.ShouldBe(200_000);

    // Lines of cells that often fit and sometimes do not.
    private static Arbitrary<string[]> Lines { get; } =
        Gen.Elements("1", "2", "3", "1-2", "2-3", "1.1", "0", "-1", "_", "a", "", "#", "99999999999", "\uD83D", "\u2028")
            .ArrayOf(10).Select(cells => string.Join('\t', cells))
            .Or(Gen.Choose(1, 3).SelectMany(number => Gen.Choose(0, 3).Select(head => Word(number, "a", head))))
            .Or(Properties.Text.Generator).ArrayOf().ToArbitrary();

    private static string Word(int number, string form, int head) => FormattableString.Invariant($"{number}\t{form}\t{form}\tX\tX\t_\t{head}\tdep\t_\t_");

    private static ImmutableArray<ConlluSentence> Read(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return [.. ConlluReader.Read(reader, "a.conllu")];
    }
}
