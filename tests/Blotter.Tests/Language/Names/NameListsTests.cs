using Blotter.Language.Names;
using Blotter.Language.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Language.Names;

public sealed class NameListsTests
{
    private static readonly NameLists Lists = NameLists.Of(
    [
        new("ada", NameCategories.Given), new("ada lovelace", NameCategories.Person), new("lovelace", NameCategories.Family | NameCategories.Town),
        new("york", NameCategories.Town), new("new york", NameCategories.City), new("new york city council", NameCategories.Organisation),
        new("al - wasat", NameCategories.Town), new("new", NameCategories.Family), new("york city", NameCategories.Town),
    ]);

    private static readonly Arbitrary<string[]> Words =
        Gen.OneOf(Gen.Elements("new", "york", "city", "council", "ada", "lovelace", "al", "-", "wasat", ""), Properties.Text.Generator).ArrayOf().ToArbitrary();

    [Fact]
    public void Marks_a_phrase_of_one_word() => Marks("Dear Ada ,").ShouldBe("- Given:Single -");

    [Fact]
    public void Marks_matches_of_all_categories_that_overlap() =>
        Marks("Ada Lovelace").ShouldBe("Given:Single+Person:Begin Family:Single+Person:End+Town:Single");

    [Fact]
    public void Marks_the_longest_phrase_of_a_category_from_left_to_right() =>
        Marks("New York City").ShouldBe("Family:Single+City:Begin City:End+Town:Begin Town:End");

    [Fact]
    public void Marks_the_inside_of_a_phrase() =>
        Marks("new york city council").ShouldBe("Family:Single+City:Begin+Organisation:Begin City:End+Town:Begin+Organisation:Inside Town:End+Organisation:Inside Organisation:End");

    [Fact]
    public void Marks_nothing_where_only_the_beginning_of_a_phrase_is() => Marks("al -").ShouldBe("- -");

    [Theory]
    [InlineData("AL-WASAT")]
    [InlineData("Al-Wasat")]
    [InlineData("al-wasat")]
    public void Finds_phrases_in_any_letter_case(string text) => Marks(text).ShouldBe("Town:Begin Town:Inside Town:End");

    [Fact]
    public void Leaves_out_phrases_of_more_than_six_words()
    {
        var lists = NameLists.Of([new("a b c d e f", NameCategories.Person), new("b c d e f g h", NameCategories.Person)]);
        var marks = new uint[8];
        lists.Mark(["b", "c", "d", "e", "f", "g", "h", "i"], marks);
        marks.ShouldAllBe(mark => mark == 0);
        lists.Mark(["a", "b", "c", "d", "e", "f", "g", "h"], marks);
        marks.Count(mark => mark != 0).ShouldBe(6);
    }

    [Fact]
    public void Clears_what_the_marks_held_and_leaves_what_is_behind_the_words()
    {
        uint[] marks = [7, 7, 7];
        Lists.Mark(["no", "ada"], marks);
        marks.ShouldBe([0u, 1u, 7u]);
    }

    [Fact]
    public void Writes_and_reads_the_same_bytes_for_phrases_in_any_order()
    {
        KeyValuePair<string, NameCategories>[] phrases = [new("a b", NameCategories.Person), new("a", NameCategories.City), new("c", NameCategories.Town)];
        var bytes = NameLists.Of(phrases).Write();
        NameLists.Of(phrases.Reverse()).Write().ShouldBe(bytes);
        NameLists.Read(bytes).Write().ShouldBe(bytes);
    }

    [Fact]
    public void Refuses_bytes_that_hold_no_lists()
    {
        var bytes = Lists.Write();
        Should.Throw<InvalidDataException>(() => NameLists.Read([]));
        Should.Throw<InvalidDataException>(() => NameLists.Read(bytes.AsSpan(0, bytes.Length - 1)));
    }

    [Fact]
    public void Every_phrase_that_begins_ends_whatever_the_words() => Properties.Hold(Words, words =>
    {
        var marks = new uint[words.Length];
        Lists.Mark(words, marks);
        return Enumerable.Range(0, NameLists.Features / 4).All(category => IsWellFormed(marks.Select(mark => (mark >> (4 * category)) & 15)));
    });

    [Fact]
    public void Marks_tokens_of_any_text_as_it_marks_their_forms() => Properties.Hold(Properties.Text, drawn =>
    {
        var text = "New York " + drawn + " Ada Lovelace";
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var (ofTokens, ofForms) = (new uint[tokens.Length], new uint[tokens.Length]);
        Lists.Mark(tokens, ofTokens);
        Lists.Mark([.. tokens.Select(token => token.Lower)], ofForms);
        return ofTokens.AsSpan().SequenceEqual(ofForms);
    });

    private static bool IsWellFormed(IEnumerable<uint> parts)
    {
        var open = false;
        foreach (var part in parts)
        {
            if (part is not (0 or 1 or 2 or 4 or 8) || open != part is 4 or 8)
                return false;
            open = part is 2 or 4;
        }
        return !open;
    }

    private static string Marks(string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var marks = new uint[tokens.Length];
        Lists.Mark(tokens, marks);
        return string.Join(' ', marks.Select(Describe));
    }

    private static string Describe(uint mark)
    {
        string[] parts = ["Single", "Begin", "Inside", "End"];
        var features = Enumerable.Range(0, NameLists.Features).Where(feature => (mark >> feature & 1) != 0)
            .Select(feature => $"{(NameCategories)(1 << (feature / 4))}:{parts[feature % 4]}").ToList();
        return features.Count == 0 ? "-" : string.Join('+', features);
    }
}
