using Blotter.Coding.Contract;
using Blotter.Coding.Views;

namespace Blotter.Tests.Coding.Views;

public sealed class Muc4ValuesTests
{
    [Theory]
    [InlineData(IncidentType.Bombing, "BOMBING")]
    [InlineData(IncidentType.SuicideBombing, "BOMBING")]
    [InlineData(IncidentType.Kidnapping, "KIDNAPPING")]
    [InlineData(IncidentType.Arson, "ARSON")]
    [InlineData(IncidentType.Hijacking, "HIJACKING")]
    [InlineData(IncidentType.Robbery, "ROBBERY")]
    [InlineData(IncidentType.Clash, "ATTACK")]
    public void A_type_is_one_of_the_task_s(IncidentType type, string fill) => Muc4Values.Type(type).ShouldBe(fill);

    [Theory]
    [InlineData(Standing.Fact, "REPORTED AS FACT")]
    [InlineData(Standing.Claimed, "CLAIMED OR ADMITTED")]
    [InlineData(Standing.SuspectedByAuthorities, "SUSPECTED OR ACCUSED BY AUTHORITIES")]
    [InlineData(Standing.Suspected, "SUSPECTED OR ACCUSED")]
    [InlineData(Standing.Possible, "POSSIBLE")]
    [InlineData(Standing.Denied, "ACQUITTED")]
    public void A_standing_is_one_of_the_task_s_confidences(Standing standing, string confidence) => Muc4Values.Confidence(standing).ShouldBe(confidence);

    [Theory]
    [InlineData(4, 4, 4, "4")]
    [InlineData(13, 13, null, "13-")]
    [InlineData(6, null, 8, "6-8")]
    [InlineData(null, 10, null, "~10")]
    [InlineData(null, null, 8, "-8")]
    [InlineData(24, null, null, "PLURAL")]
    [InlineData(null, null, null, "PLURAL")]
    public void A_number_that_is_not_known_exactly_is_a_range_or_plural(int? low, int? best, int? high, string number) =>
        Muc4Values.Number(new NumberRange(low, best, high)).ShouldBe(number);
}
