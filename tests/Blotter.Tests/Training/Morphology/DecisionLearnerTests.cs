using Blotter.Training.Morphology;

namespace Blotter.Tests.Training.Morphology;

public sealed class DecisionLearnerTests
{
    [Fact]
    public void Keeps_a_rule_and_its_exception_and_nothing_twice()
    {
        var cases = new[] { new LearningCase([1, 10], 0, 1), new LearningCase([1, 11], 0, 1), new LearningCase([1, 12], 5, 1) };
        new DecisionLearner(margin: 0.5, leastCases: 1).Learn(cases).OrderBy(entry => entry.Key)
            .ShouldBe([KeyValuePair.Create(1UL, (ushort)0), KeyValuePair.Create(12UL, (ushort)5)]);
    }

    [Fact]
    public void Takes_no_rule_from_too_few_cases_but_at_the_last_level()
    {
        var cases = new[] { new LearningCase([1, 10], 0, 1) };
        new DecisionLearner(margin: 0.5, leastCases: 2).Learn(cases).ShouldBe([KeyValuePair.Create(10UL, (ushort)0)]);
    }
}
