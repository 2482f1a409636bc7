using System.Collections.Immutable;
using System.Text;
using Blotter.Coding;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language.Segmentation;
using Blotter.Tests.Coding;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Conventions;

/// <summary>What holds for the data files that are built into the library.</summary>
public sealed class LexiconConventionTests
{
    private static readonly ImmutableArray<string> Names =
        [.. typeof(DataFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // The columns that hold phrases matched against a sentence's tokens. Countries and abbreviations keep their capitals.
    private static readonly ImmutableArray<(string File, string Column)> Phrases =
    [
        ("Coding/Actors/people.tsv", "singular"), ("Coding/Actors/people.tsv", "plural"), ("Coding/Attribution/attribution-cues.tsv", "words"),
        ("Coding/Attribution/responsibility-cues.tsv", "phrases"), ("Coding/Attribution/source-heads.tsv", "words"), ("Coding/Events/attack-words.tsv", "forms"),
        ("Coding/Events/factuality-cues.tsv", "cue"), ("Coding/Events/figurative-words.tsv", "words"), ("Coding/Events/harm-words.tsv", "words"),
        ("Coding/Events/weapons.tsv", "phrases"), ("Coding/Fills/word-classes.tsv", "words"), ("Coding/Numbers/number-words.tsv", "word"), ("Language/function-words.tsv", "word"),
        ("Coding/Attribution/source-phrase-words.tsv", "words"), ("Coding/Events/attack-word-context.tsv", "words"),
        ("Coding/Events/people-phrase-words.tsv", "words"), ("Coding/Places/country-context.tsv", "words"),
    ];

    public static TheoryData<string> Files { get; } = [.. Names];

    public static TheoryData<string, string> PhraseColumns { get; } = [.. Phrases.Select(row => new TheoryDataRow<string, string>(row.File, row.Column))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Begins_by_saying_where_it_comes_from(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var comments = new List<string>();
        while (reader.ReadLine() is ['#', .. var comment])
            comments.Add(comment);
        string.Join(' ', comments).ShouldMatch("(?i)(compiled|written|source|from)");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Parses_and_has_rows_under_distinct_columns(string name)
    {
        var file = DataFile.Load(name);
        file.Rows.ShouldNotBeEmpty();
        file.Columns.ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PhraseColumns))]
    public void Phrases_are_in_lower_case(string file, string column) => Values(file, column).Where(phrase => phrase.Any(char.IsUpper)).ShouldBeEmpty();

    // A phrase that the tokenizer would cut otherwise never matches.
    [Theory]
    [MemberData(nameof(PhraseColumns))]
    public void Phrases_are_blank_separated_tokens(string file, string column) => Values(file, column)
        .Where(phrase => string.Join(' ', WrittenWords.Of(Tokenizer.Tokenize("x " + phrase, new TextSpan(2, phrase.Length + 2))).Select(token => token.Text)) != phrase && phrase is not ("n't" or "'s"))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Coding/Attribution/attribution-cues.tsv", "words")]
    [InlineData("Coding/Attribution/responsibility-cues.tsv", "phrases")]
    [InlineData("Coding/Events/factuality-cues.tsv", "cue")]
    [InlineData("Coding/Events/harm-words.tsv", "words")]
    [InlineData("Coding/Events/weapons.tsv", "phrases")]
    public void Phrases_that_decide_one_value_are_listed_once(string file, string column) =>
        Values(file, column).GroupBy(phrase => phrase, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    // A word may stand before a number and after it, which are two kinds.
    [Fact]
    public void Number_words_of_a_kind_are_listed_once() =>
        DataFile.Load("Coding/Numbers/number-words.tsv").Rows.Select(row => $"{row["kind"]} {row["word"]}").GroupBy(entry => entry, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    // Reports are coded again when the coder's version changes, so it must stand for every word.
    [Fact]
    public void The_coder_s_version_stands_for_every_lexicon() =>
        Names.Where(name => name.Split('/')[0] is "Reading" or "Language" or "Coding")
            .Except(CoderBench.Coder.Version.Models.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    // Frames of deeds name their lists in a lexicon; lists of counts and directions are named by their number.
    [Fact]
    public void Every_list_of_words_is_asked_for()
    {
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "Blotter"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var frames = DataFile.Load("Coding/Events/deed-frames.tsv").Rows.SelectMany(row => row.Values("by").AddRange(row.Values("to"))).ToHashSet(StringComparer.Ordinal);
        Names.Select(DataFile.Load).Where(file => file.Columns.Contains("list", StringComparer.Ordinal))
            .SelectMany(file => file.Rows.Select(row => (file.Name, List: row["list"])))
            .Where(list => !list.List.Any(char.IsDigit) && !frames.Contains(list.List) && !code.Contains($"\"{list.List}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Set_list_values_exist()
    {
        Unknown<IncidentType>("Coding/Events/attack-words.tsv", "type").ShouldBeEmpty();
        Unknown<Strength>("Coding/Events/attack-words.tsv", "strength").ShouldBeEmpty();
        Unknown<Factuality>("Coding/Events/factuality-cues.tsv", "factuality").ShouldBeEmpty();
        Unknown<HarmKind>("Coding/Events/harm-words.tsv", "effect").ShouldBeEmpty();
        Unknown<HarmSide>("Coding/Events/harm-words.tsv", "side").ShouldBeEmpty();
        Unknown<WeaponKind>("Coding/Events/weapons.tsv", "kind").ShouldBeEmpty();
        Unknown<SourceSide>("Coding/Attribution/attribution-cues.tsv", "side").ShouldBeEmpty();
        Unknown<Stance>("Coding/Attribution/attribution-cues.tsv", "stance").ShouldBeEmpty();
        Unknown<SourceKind>("Coding/Attribution/source-heads.tsv", "kind").ShouldBeEmpty();
        Unknown<Responsibility>("Coding/Attribution/responsibility-cues.tsv", "responsibility").ShouldBeEmpty();
    }

    [Fact]
    public void People_have_a_role_and_a_kind_of_the_contract()
    {
        var rows = DataFile.Load("Coding/Actors/people.tsv").Rows;
        rows.ShouldAllBe(row => row["role"] == "victim" || row["role"] == "attacker");
        rows.Where(row => row["role"] == "victim" && SetList.Find<VictimKind>(row["kind"]) is null).ShouldBeEmpty();
        rows.Where(row => row["role"] == "attacker" && SetList.Find<PerpetratorKind>(row["kind"]) is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_verb_has_five_forms_and_a_noun_one_or_two() =>
        DataFile.Load("Coding/Events/attack-words.tsv").Rows.Where(row => row["part"] switch
        {
            "verb" => row.Values("forms").Length != 5,
            "noun" => row.Values("forms").Length is not (1 or 2),
            _ => true,
        }).Select(row => row.Line).ShouldBeEmpty();

    [Fact]
    public void Countries_have_a_code_of_their_own_and_a_point_on_the_earth()
    {
        var rows = DataFile.Load("Coding/Places/countries.tsv").Rows;
        rows.Select(row => row["iso2"]).ShouldBeUnique(StringComparer.Ordinal);
        rows.Where(row => row["iso2"] is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']).ShouldBeEmpty();
        rows.Where(row => !IsDegrees(row["lat"], 90) || !IsDegrees(row["lon"], 180)).ShouldBeEmpty();
    }

    private static bool IsDegrees(string cell, double bound) =>
        double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= bound;

    private static IEnumerable<string> Values(string file, string column) => DataFile.Load(file).Rows.SelectMany(row => row.Values(column));

    private static IEnumerable<string> Unknown<T>(string file, string column)
        where T : struct, Enum => DataFile.Load(file).Rows.Select(row => row[column]).Where(value => SetList.Find<T>(value) is null);
}
