using Blotter.Coding.Incidents;
using Blotter.Coding.Roles;

namespace Blotter.Tests.Coding.Incidents;

public sealed class PairFeaturesTests
{
    [Theory]
    [InlineData("A judge was killed in Lima. A priest was killed in Cuzco.", "where=other")]
    [InlineData("A judge was killed in Lima. The attack in Lima was the first.", "where=shared")]
    [InlineData("A JUDGE WAS KILLED IN LIMA. A PRIEST WAS KILLED TOO.", "where=first")]
    [InlineData("A judge was killed yesterday. A priest was killed on 8 January.", "when=other")]
    [InlineData("A judge was killed. The judge was shot by two men.", "role=Victim shared")]
    [InlineData("A judge was killed. A priest was shot by two men.", "role=Victim other")]
    [InlineData("A judge was killed. Another attack hit the town.", "determiner=another Noun")]
    public void What_two_sentences_have_in_common_is_said(string body, string feature)
    {
        var view = ViewBench.View(body, [(EventType.Attack, 0.9f), (EventType.Attack, 0.9f)], ("judge", Role.Victim), ("priest", Role.Victim));
        new PairFeatures(view, EventType.Attack, [0, 1]).Of(0, 1, withNames: true).Names.ShouldContain(feature, StringComparer.Ordinal);
    }
}
