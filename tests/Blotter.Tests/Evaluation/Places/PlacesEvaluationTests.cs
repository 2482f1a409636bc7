using Blotter.Evaluation;
using Blotter.Evaluation.Places;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Evaluation.Places;

public sealed class PlacesEvaluationTests : IDisposable
{
    private const string Lgl =
        """
        <articles><article docid="1"><domain>example.com</domain><text>Shells fell on Mosul. Iraqi troops left for Qwertyx Street in Baghdad.</text>
        <toponyms>
        <toponym><start>15</start><end>20</end><gaztag><lat>36.33</lat><lon>43.13</lon></gaztag></toponym>
        <toponym><start>22</start><end>27</end><gaztag><lat>33.0</lat><lon>44.0</lon></gaztag></toponym>
        <toponym><start>62</start><end>69</end><gaztag><lat>0.0</lat><lon>0.0</lon></gaztag></toponym>
        </toponyms></article></articles>
        """;

    private const string GeoVirus =
        """
        <articles><article><source>https://example.org/a</source><text>Flu spread in Cairo. Egyptian farmers fled.</text>
        <locations><location><name>Cairo</name><start>15</start><end>20</end><lat>30.06</lat><lon>31.25</lon></location></locations></article></articles>
        """;

    private readonly ReportFolder _folder = new ReportFolder().With("lgl.xml", Lgl).With("gv.xml", GeoVirus);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Toponyms_are_found_and_placed()
    {
        var result = Run("lgl.xml", goldSpans: false);
        Row(result, "same span").ShouldSatisfyAllConditions(row => row.Gold.ShouldBe(3), row => row.Correct.ShouldBe(3));
        Row(result, "within 161 km").ShouldSatisfyAllConditions(row => row.Gold.ShouldBe(3), row => row.Correct.ShouldBe(2));
        result.Mismatches.ShouldContain(mismatch => mismatch.Facet == "wrong candidate");
    }

    [Fact]
    public void Spans_may_be_given()
    {
        var result = Run("lgl.xml", goldSpans: true);
        result.Name.ShouldBe("places:lgl:gold-spans");
        Row(result, "within 161 km").Correct.ShouldBe(2);
    }

    [Fact]
    public void GeoVirus_counts_from_one_and_marks_no_adjectives()
    {
        var result = Run("gv.xml", goldSpans: false);
        Row(result, "same span").ShouldSatisfyAllConditions(row => row.Gold.ShouldBe(1), row => row.Found.ShouldBe(1), row => row.Correct.ShouldBe(1));
    }

    [Theory]
    [InlineData("", "B317")]
    [InlineData("<articles/>", "B319")]
    [InlineData("<articles><article>", "B317")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><articles><article><text>&b;</text></article></articles>", "B317")]
    [InlineData("<articles><article><text>A</text><toponym><start>0</start><end>99</end></toponym></article></articles>", "B317")]
    [InlineData("<articles><article><text>A</text><toponym><start>x</start><end>1</end></toponym></article></articles>", "B317")]
    [InlineData("<articles><article><text>A</text><toponym><start>1</start><end>0</end></toponym></article></articles>", "B317")]
    [InlineData("<articles><article><text>A</text><toponym><end>1</end></toponym></article></articles>", "B317")]
    public void A_file_that_is_none_is_refused(string text, string code)
    {
        _folder.With("bad.xml", text);
        Should.Throw<BlotterException>(() => Run("bad.xml", goldSpans: false)).Code.ShouldBe(code);
    }

    [Fact]
    public void Errors_are_summed_up()
    {
        PlaceErrors.Median([1, 3, 2]).ShouldBe(2);
        PlaceErrors.Median([1, 2, 3, 10]).ShouldBe(2.5);
        PlaceErrors.Mean([1, 3]).ShouldBe(2);
        PlaceErrors.LogArea([0, 0]).ShouldBe(0);
        PlaceErrors.LogArea([PlaceErrors.Farthest]).ShouldBe(1, 1e-9);
        (PlaceErrors.Mean([]), PlaceErrors.Median([]), PlaceErrors.LogArea([])).ShouldBe((0, 0, 0));
    }

    private static ScoreRow Row(EvaluationResult result, string facet) => result.Tables.SelectMany(table => table.Rows).Single(row => row.Facet == facet);

    private EvaluationResult Run(string file, bool goldSpans) => PlacesEvaluation.Run(_folder[file], goldSpans, "blotter eval places", "0.0.0");
}
