namespace Blotter.Tests.Evaluation;

public sealed class MalformedCasesTests
{
    private const string Text = "A bomb went off in Safi.";

    [Fact]
    public void A_gold_nested_too_deep_is_refused()
    {
        using var bench = new CaseBench().With("a", Text, new string('[', 100_000));
        Should.Throw<BlotterException>(() => bench.Score(CaseBench.Nothing)).Code.ShouldBe("B302");
    }

    [Theory]
    [InlineData("{", "B302", "is no JSON")]
    [InlineData("[]", "B303", "the whole is no object")]
    [InlineData("""{"incident": []}""", "B303", "the field \"incident\"")]
    [InlineData("""{"incidents": {}}""", "B303", "incidents is no list")]
    [InlineData("""{"incidents": [{"key": "a"}]}""", "B303", "incidents[0] lacks \"type\"")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bomb"}]}""", "B303", "incidents[0].type \"bomb\" is no IncidentType")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bombing", "main": "yes"}]}""", "B303", "incidents[0].main is neither true nor false")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bombing", "attacks": 1.5}]}""", "B303", "incidents[0].attacks is no whole number")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bombing", "date": {"start": "2024-02-30", "end": null}}]}""", "B303", "date.start is no date")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bombing", "place": {"name": "Safi", "lat": "x", "lon": 1}}]}""", "B303", "place.lat is no number")]
    [InlineData("""{"voice": [{"kind": "loaded", "quote": "A rocket"}]}""", "B303", "\"A rocket\" is not in the report")]
    [InlineData("""{"voice": [{"kind": "loaded", "quote": "bomb", "nth": 2}]}""", "B303", "occurrence 2 of the quote \"bomb\"")]
    [InlineData("""{"voice": [{"kind": "loaded", "quote": ""}]}""", "B303", "is not in the report")]
    [InlineData("""{"sources": [1]}""", "B303", "sources[0] is no object")]
    [InlineData("""{"sources": [{"name": "\ud800"}]}""", "B303", "sources[0].name holds half a surrogate pair")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bombing", "place": 5}]}""", "B303", "incidents[0].place is no object")]
    [InlineData("""{"incidents": [{"key": "a", "type": "bombing"}, {"key": "a", "type": "arson"}]}""", "B303", "another incident has the key")]
    [InlineData("""{"sources": [{"name": 1}]}""", "B303", "sources[0].name is no string")]
    [InlineData("""{"sources": [], "statements": [{"speaker": "police", "quote": "bomb"}]}""", "B303", "no source is called \"police\"")]
    [InlineData("""{"incidents": [], "claims": [{"incident": "a", "facet": "date", "value": "", "quote": "bomb"}]}""", "B303", "no incident has the key \"a\"")]
    public void A_gold_that_breaks_the_format_is_refused_with_file_and_reason(string gold, string code, string reason)
    {
        using var bench = new CaseBench().With("a", Text, gold);
        var refusal = Should.Throw<BlotterException>(() => bench.Score(CaseBench.Nothing));
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(reason);
        refusal.Where.ShouldBe(Path.Combine(bench.Path, "a", "gold.json"));
    }

    [Theory]
    [InlineData("""{"id": "b", "publisher": null, "published": null, "url": null}""", "id \"b\" is not the folder's name")]
    [InlineData("""{"id": "a", "publisher": null, "published": "yesterday", "url": null}""", "published is no date")]
    [InlineData("""{"id": "a", "publisher": null, "published": null}""", "lacks \"url\"")]
    public void A_meta_file_that_breaks_the_format_is_refused_with_file_and_reason(string meta, string reason)
    {
        using var bench = new CaseBench().With("a", Text, "{}", meta);
        var refusal = Should.Throw<BlotterException>(() => bench.Score(CaseBench.Nothing));
        refusal.Message.ShouldContain(reason);
        refusal.Where.ShouldBe(Path.Combine(bench.Path, "a", "meta.json"));
    }

    [Fact]
    public void A_case_without_gold_is_refused()
    {
        using var bench = new CaseBench().With("a", Text, "{}");
        File.Delete(Path.Combine(bench.Path, "a", "gold.json"));
        Should.Throw<BlotterException>(() => bench.Score(CaseBench.Nothing)).Code.ShouldBe("B301");
    }

    [Fact]
    public void A_folder_without_cases_is_refused()
    {
        using var bench = new CaseBench();
        Should.Throw<BlotterException>(() => bench.Score(CaseBench.Nothing)).Code.ShouldBe("B300");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        using var bench = new CaseBench();
        var evaluation = new Blotter.Evaluation.Cases.CasesEvaluation(CaseBench.Read, CaseBench.Nothing);
        Should.Throw<BlotterException>(() => evaluation.Run([Path.Combine(bench.Path, "none")], "", "", TestContext.Current.CancellationToken)).Code.ShouldBe("B300");
    }

    [Fact]
    public void A_folder_that_is_itself_a_case_is_scored()
    {
        using var bench = new CaseBench().With("a", Text, """{"incidents": []}""").With("b", Text, """{"incidents": []}""");
        var evaluation = new Blotter.Evaluation.Cases.CasesEvaluation(CaseBench.Read, CaseBench.Nothing);
        evaluation.Run([Path.Combine(bench.Path, "b")], "", "", TestContext.Current.CancellationToken).Data.Size.ShouldBe("1 reports, 0 incidents");
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        using var bench = new CaseBench().With("a", Text, "{}");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var evaluation = new Blotter.Evaluation.Cases.CasesEvaluation(CaseBench.Read, CaseBench.Nothing);
        Should.Throw<OperationCanceledException>(() => evaluation.Run([bench.Path], "", "", cancelled.Token));
    }
}
