using System.IO.Compression;
using System.Text;
using Blotter.Evaluation;
using Blotter.Evaluation.Language;
using Blotter.Language;
using Blotter.Tests.Contract;
using Blotter.Tests.Language;

namespace Blotter.Tests.Evaluation.Language;

public sealed class LanguageEvaluationTests : IDisposable
{
    private static readonly string Shared = Path.Combine(
        Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared"), "data", "ud-ewt", "en_ewt-dev.conllu.gz");

    private readonly LanguageBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_treebank_s_own_annotation_has_no_fault()
    {
        var result = _bench.Measure(LanguageBench.Perfect);
        result.Mismatches.ShouldBeEmpty();
        result.Tables.SelectMany(table => table.Rows).ShouldAllBe(row => row.Gold == row.Correct && row.Found == row.Correct && row.Correct > 0);
        result.Data.Size.ShouldBe("1 documents, 2 sentences, 8 words; 2 names in 2 sentences");
    }

    [Fact]
    public void No_annotation_has_nothing_right_but_the_cuts()
    {
        var result = _bench.Measure(sentence => sentence);
        LanguageBench.Row(result, "Running text", "Words").ShouldBe(new ScoreRow("Words", 8, 8, 8));
        LanguageBench.Row(result, "Gold tokens", "LAS").Correct.ShouldBe(0);
        LanguageBench.Row(result, "Names, gold tokens", "All names").ShouldBe(new ScoreRow("All names", 2, 0, 0));
    }

    [Fact]
    public void What_capitals_cost_is_measured()
    {
        var result = _bench.Measure(sentence => IsCapitals(sentence) && LanguageBench.IsFirst(sentence) ? sentence : LanguageBench.Perfect(sentence));
        LanguageBench.Row(result, "Gold tokens", "LAS").Correct.ShouldBe(8);
        LanguageBench.Row(result, "Gold tokens in other letters", "LAS in capitals").Correct.ShouldBe(4);
        LanguageBench.Row(result, "Gold tokens in other letters", "LAS in title case").Correct.ShouldBe(8);
        LanguageBench.Row(result, "Names, gold tokens in capitals", "Location").Correct.ShouldBe(0);
        result.Notes.AsEnumerable().ShouldContain(note => note == "Loss of LAS on gold tokens against the text as written, in points: 50.00 in capitals, 0.00 in lower case, 0.00 in title case.");
    }

    [Fact]
    public void Names_of_kinds_that_the_file_does_not_use_are_not_counted()
    {
        var result = _bench.Measure(sentence => LanguageBench.Perfect(sentence) with { Names = [new Name(sentence.SpanOf(0, 0), 0, 0, NameKind.Weapon)] });
        LanguageBench.Row(result, "Names, gold tokens", "All names").ShouldBe(new ScoreRow("All names", 2, 0, 0));
        result.Notes.AsEnumerable().ShouldContain(note => note == "Kinds that the program does not know are left out: OTH.");
    }

    [Fact]
    public void Errors_name_the_word_what_is_wanted_and_what_was_found()
    {
        var result = _bench.Measure(sentence => LanguageBench.IsFirst(sentence) ? sentence : LanguageBench.Perfect(sentence));
        EvaluationText.Errors(result).ShouldStartWith("d1-1\n  UPOS (1 \"Guards\"): expected NOUN, found _\n");
        result.Mismatches.ShouldContain(new Mismatch("d1-1", "1 \"Guards\"", "LAS", "nsubj of 2 \"fled\"", "_"));
        result.Mismatches.ShouldContain(new Mismatch("d1-1", "Gafsa", "names", "Location", null));
    }

    [Fact]
    public void A_name_of_the_wrong_kind_is_one_error()
    {
        var result = _bench.Measure(sentence => LanguageBench.Perfect(sentence) is var right && LanguageBench.IsFirst(right)
            ? right
            : right with { Names = [right.Names[0] with { Kind = NameKind.Location }] });
        result.Mismatches.ShouldHaveSingleItem().ShouldBe(new Mismatch("d1-2", "Ada Lark", "names", "Person", "Location"));
    }

    [Fact]
    public void Errors_are_limited_measure_by_measure() =>
        _bench.Measure(sentence => sentence, mostErrors: 1).Mismatches.CountBy(mismatch => mismatch.Facet).ShouldAllBe(facet => facet.Value == 1);

    [Fact]
    public void Cuts_that_differ_are_shown_both_ways()
    {
        using var bench = new LanguageBench(
            "1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdid\t_\t_\t_\t_\t0\troot\t_\t_\n2\tn't\t_\t_\t_\t_\t1\tdep\t_\t_\n\n1\tshe\t_\t_\t_\t_\t0\troot\t_\t_\n",
            "1\tdid\tO\n2\tn't\tO\n");
        var result = new LanguageEvaluation(_ => GoldSentences.Of(Treebank.Of("didn 't she")), sentences => sentences)
            .Run(new LanguageFiles(bench.Treebank, bench.Names), 9, "", "", TestContext.Current.CancellationToken);
        result.Mismatches.ShouldContain(new Mismatch("line 2", "", "Tokens", "didn't", "didn 't"));
        result.Mismatches.ShouldContain(new Mismatch("line 2", "", "Sentences", "didn't | she", null));
    }

    [Fact]
    public void Any_words_can_be_measured() => Properties.Hold(Properties.Text, text =>
    {
        var forms = text.Split(' ', '\t', '\n', '\r', '/', '+').Where(form => !string.IsNullOrWhiteSpace(form)).Append(".");
        var gold = Treebank.Of(string.Join(' ', forms));
        var found = RunningText.Of(gold).SelectMany(paragraphs => LanguageBench.Cut(paragraphs));
        return new UdComparison(UdText.Of(gold), UdText.Of(found)).Score(UdMeasure.Tokens).Gold == gold[0].Tokens.Length
            && Enum.GetValues<Letters>().All(letters => AnnotatedWords.Of(gold, letters, sentences => sentences).Comparison.Score(UdMeasure.Words).F1 >= 1);
    });

    [Theory]
    [InlineData("# sent_id = d1-9\n1\tGuards\tO\n", "the sentence \"d1-9\" is not in the treebank")]
    [InlineData("# sent_id = d1-1\n1\tGuards\tO\n", "the sentence \"d1-1\" has other words in the treebank")]
    [InlineData("1\tSoldiers\tO\n", "the sentence has other words in the treebank")]
    public void Names_of_other_sentences_are_refused(string names, string problem)
    {
        using var bench = new LanguageBench(names: names);
        var refusal = Should.Throw<BlotterException>(() => bench.Measure(sentence => sentence));
        refusal.Code.ShouldBe("B311");
        refusal.Message.ShouldStartWith(problem);
    }

    [Fact]
    public void A_sentence_with_names_twice_is_refused()
    {
        using var bench = new LanguageBench(names: LanguageBench.NamesText + "\n" + LanguageBench.NamesText);
        Should.Throw<BlotterException>(() => bench.Measure(sentence => sentence)).Message.ShouldContain("comes a second time");
    }

    [Theory]
    [InlineData("", "B308")]
    [InlineData("\n\n", "B308")]
    [InlineData("\u001F\u008B", "B309")]
    public void A_file_without_sentences_is_refused(string text, string code)
    {
        using var bench = new LanguageBench(treebank: text);
        Should.Throw<BlotterException>(() => bench.Measure(sentence => sentence)).Code.ShouldBe(code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Should.Throw<BlotterException>(() => ConlluReader.ReadFile(_bench["none.conllu"])).Code.ShouldBe("B306");

    [Fact]
    public void A_folder_is_refused() => Should.Throw<BlotterException>(() => ConlluReader.ReadFile(_bench[""])).Code.ShouldBe("B306");

    [Fact]
    public void Gzip_is_decompressed_and_refused_when_cut_short()
    {
        var packed = Gzip(LanguageBench.TreebankText);
        File.WriteAllBytes(_bench.Treebank, packed);
        ConlluReader.ReadFile(_bench.Treebank).Length.ShouldBe(2);
        File.WriteAllBytes(_bench.Treebank, packed[..^12]);
        Should.Throw<BlotterException>(() => ConlluReader.ReadFile(_bench.Treebank)).Code.ShouldBe("B307");
    }

    [Fact]
    public void The_shipped_annotator_is_measured_on_a_whole_treebank()
    {
        Assert.SkipUnless(File.Exists(Shared), $"There is no treebank at {Shared}.");
        var result = new LanguageEvaluation().Run(new LanguageFiles(Shared, null), 1, "", "", TestContext.Current.CancellationToken);
        LanguageBench.Row(result, "Running text", "Words").Gold.ShouldBe(25_147);
        LanguageBench.Row(result, "Gold tokens", "LAS").Found.ShouldBe(25_147);
    }

    private static bool IsCapitals(Sentence sentence) => !sentence.Tokens.Any(token => token.Text.Any(char.IsLower));

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
