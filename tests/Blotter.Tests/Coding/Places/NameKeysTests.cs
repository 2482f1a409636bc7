using Blotter.Coding.Places;
using Blotter.Tests.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Coding.Places;

public sealed class NameKeysTests
{
    private static readonly Arbitrary<string[]> Pieces =
        Gen.Elements("deir", " ez", "-", "zor", "St.", " ", "Louis", "Sana", "'", "a", "Ø", "ß", "&").ArrayOf().Where(pieces => pieces.Length < 12).ToArbitrary();

    [Theory]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("Ş̣anʿāʾ", "sana")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ciudad Juárez", "ciudad juarez")]
    [InlineData("Deir ez-Zor", "deir ez zor")]
    [InlineData("İzmir", "izmir")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Trinidad & Tobago", "trinidad and tobago")]
    public void Folds_letters_and_marks(string name, string letters) => Letters(name).ShouldBe(letters);

    [Theory]
    [InlineData("Мосул")]
    [InlineData("a, b")]
    [InlineData("(a)")]
    public void Has_no_key_of_what_no_name_holds(string name) => new NameKeys(stackalloc char[NameKeys.MostLetters]).Add(name).ShouldBeFalse();

    [Theory]
    [InlineData("St. Louis", "Saint Louis")]
    [InlineData("Mt Kenya", "Mount Kenya")]
    [InlineData("Ft. Worth", "Fort-Worth")]
    public void Knows_short_words(string one, string other) => Exact(one).ShouldBe(Exact(other));

    [Fact]
    public void Tells_words_apart() => Exact("to go").ShouldNotBe(Exact("togo"));

    [Fact]
    public void Depends_on_no_cuts() => Properties.Hold(Pieces, pieces =>
    {
        var cut = new NameKeys(stackalloc char[NameKeys.MostLetters]);
        foreach (var piece in pieces)
            cut.Add(piece);
        return cut.Exact == Exact(string.Concat(pieces));
    });

    [Fact]
    public void Refuses_what_is_too_long()
    {
        var keys = new NameKeys(stackalloc char[NameKeys.MostLetters]);
        keys.Add(new string('a', NameKeys.MostLetters)).ShouldBeTrue();
        keys.Add("a").ShouldBeFalse();
    }

    [Theory]
    [InlineData("tal afar", "talafar")]
    [InlineData("hassakah", "hasaka")]
    [InlineData("sulaymaniyya", "sulaymania")]
    [InlineData("qusayr", "kusayr")]
    public void The_plain_skeleton_joins_words_and_takes_doubled_letters_for_one(string letters, string skeleton) => Plain(letters).ShouldBe(skeleton);

    [Theory]
    [InlineData("deir ez zor", "dayr al zor")]
    [InlineData("al hasakeh", "hassakah")]
    [InlineData("ash shaddadi", "shadadi")]
    [InlineData("djibouti", "jibuti")]
    [InlineData("qamishly", "kamishli")]
    [InlineData("khowst", "khovst")]
    public void The_loose_skeleton_undoes_transliteration(string one, string other) => Loose(one).ShouldBe(Loose(other));

    private static string Letters(string name)
    {
        var keys = new NameKeys(stackalloc char[NameKeys.MostLetters]);
        keys.Add(name).ShouldBeTrue();
        return keys.Letters.ToString();
    }

    private static ulong Exact(string name)
    {
        var keys = new NameKeys(stackalloc char[NameKeys.MostLetters]);
        keys.Add(name);
        return keys.Exact;
    }

    private static string Plain(string letters)
    {
        Span<char> skeleton = stackalloc char[2 * NameKeys.MostLetters];
        return skeleton[..NameSkeleton.WritePlain(letters, skeleton)].ToString();
    }

    private static string Loose(string letters)
    {
        Span<char> skeleton = stackalloc char[2 * NameKeys.MostLetters];
        return skeleton[..NameSkeleton.WriteLoose(letters, skeleton)].ToString();
    }
}
