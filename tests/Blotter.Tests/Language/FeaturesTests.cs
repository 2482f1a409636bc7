using Blotter.Language;

namespace Blotter.Tests.Language;

public sealed class FeaturesTests
{
    [Fact]
    public void Reads_what_a_finite_verb_says()
    {
        var features = new Features("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin");
        (features.Mood, features.Number, features.Person, features.Tense, features.VerbForm, features.Voice)
            .ShouldBe((Mood.Indicative, Number.Plural, 3, Tense.Past, VerbForm.Finite, null));
    }

    [Fact]
    public void Reads_the_passive() => new Features("Tense=Past|VerbForm=Part|Voice=Pass").Voice.ShouldBe(Voice.Passive);

    [Fact]
    public void Reads_degree_polarity_and_kind_of_pronoun()
    {
        var features = new Features("Degree=Cmp|Polarity=Neg|PronType=Rel");
        (features.Degree, features.Polarity, features.PronType).ShouldBe((Degree.Comparative, Polarity.Negative, PronType.Relative));
    }

    [Fact]
    public void The_value_of_one_feature_is_not_taken_for_another() => new Features("NumType=Card").Value("Num").ToString().ShouldBeEmpty();

    [Fact]
    public void Says_nothing_of_what_is_not_there() => (Features.None.Tense, Features.None.Number, Features.None.Person).ShouldBe((null, null, null));

    [Fact]
    public void Any_text_can_be_read() => Properties.Hold(Properties.Text, text => new Features(text).Text == text);
}
