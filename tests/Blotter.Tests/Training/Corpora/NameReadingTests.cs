using System.Collections.Immutable;
using Blotter.Evaluation.Language;
using Blotter.Language;
using Blotter.Training.Corpora;

namespace Blotter.Tests.Training.Corpora;

/// <summary>How each corpus's way of writing names becomes ours, on sentences made for it.</summary>
public sealed class NameReadingTests
{
    [Fact]
    public void Two_names_side_by_side_are_two() =>
        NameTags.Names(["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]).ShouldBe(
        [
            new TrainingName(0, 1, NameKind.Person), new TrainingName(2, 2, NameKind.Person), new TrainingName(4, 4, NameKind.Location), new TrainingName(5, 5, NameKind.Organisation),
        ]);

    [Fact]
    public void Tags_of_other_kinds_are_outside() => NameTags.Names(["B-OTH", "I-OTH", "B-O", "I-MISC", "O"]).ShouldBeEmpty();

    [Fact]
    public void A_name_is_carried_to_words_that_are_cut_otherwise() =>
        NameAlignment.Carry([new TrainingName(1, 1, NameKind.Location)], ["near", "Deir-Arun"], ["near", "Deir", "-", "Arun"])
            .ShouldBe([new TrainingName(1, 3, NameKind.Location)]);

    [Fact]
    public void Names_are_not_carried_to_another_text() =>
        NameAlignment.Carry([new TrainingName(0, 0, NameKind.Location)], ["Arun"], ["Aron"]).HasValue.ShouldBeFalse();

    [Fact]
    public void A_sentence_that_is_spelt_otherwise_keeps_its_words_and_has_no_names()
    {
        var sentence = new TrainingSentence("1", ["Arun", "fell"]);
        UdEwt.Join(sentence, Tagged("Aron B-LOC", "fell O")).ShouldBe(sentence);
    }

    [Fact]
    public void A_name_goes_on_at_a_last_word_whose_tag_is_lost()
    {
        var joined = UdEwt.Join(new TrainingSentence("1", ["Gregg", "Penman"]), Tagged("Gregg B-PER", "Penman B-O"));
        joined.Names.ShouldBe([new TrainingName(0, 1, NameKind.Person)]);
        joined.AnnotatedKinds.ShouldBe(NameTags.Kinds);
    }

    [Theory]
    [InlineData("Lena", false)]
    [InlineData("daily", true)]
    [InlineData("!", true)]
    public void A_last_word_whose_tag_is_lost_is_outside_if_it_cannot_be_a_name(string word, bool isKnown) =>
        UdEwt.Join(new TrainingSentence("1", ["met", word]), Tagged("met O", word + " B-O")).AnnotatedKinds.IsEmpty.ShouldBe(!isKnown);

    [Fact]
    public void A_sentence_of_Wikigold_has_persons_organisations_and_locations()
    {
        var sentence = Wikigold.Sentence(["Lena I-PER", "Horvat I-PER", "wrote O", "Hymns I-MISC"], 0);
        sentence.Words.ShouldBe(["Lena", "Horvat", "wrote", "Hymns"]);
        sentence.Names.ShouldBe([new TrainingName(0, 1, NameKind.Person)]);
    }

    [Fact]
    public void Entities_of_GUM_may_hold_each_other() =>
        EntityBrackets.Read(Words(("the", "Entity=(1-person-new(2-place-new"), ("mayor", "Entity=2)"), ("left", "Entity=(3-object-new)1)|SpaceAfter=No"))).ShouldBe(
            [new BracketedEntity(0, 1, "place"), new BracketedEntity(2, 2, "object"), new BracketedEntity(0, 2, "person")]);

    [Fact]
    public void A_person_of_GUM_is_the_name_without_the_title()
    {
        // General Lena Horvat
        var words = Tree(("General", "NNP", -1, "root", "Entity=(1-person-new-n"), ("Lena", "NNP", 0, "flat", "_"), ("Horvat", "NNP", 0, "flat", "Entity=1)"));
        Gum.Sentence(words).Names.ShouldBe([new TrainingName(1, 2, NameKind.Person)]);
    }

    [Fact]
    public void A_place_of_GUM_without_a_name_is_none() =>
        Gum.Sentence(Tree(("the", "DT", 1, "det", "Entity=(1-place-new-n"), ("town", "NN", -1, "root", "Entity=1)"))).Names.ShouldBeEmpty();

    [Fact]
    public void A_location_of_re3d_is_the_name_inside_the_phrase() =>
        Re3dNames.Of(["in", "the", "town", "of", "Arun"], [(new TrainingName(1, 4, NameKind.Location), 1)]).ShouldBe([new TrainingName(4, 4, NameKind.Location)]);

    [Fact]
    public void A_people_of_re3d_is_a_nationality_and_an_acting_country_a_location() =>
        Re3dNames.Of(["Syrians", "and", "Turkey"], [(new TrainingName(0, 0, NameKind.Organisation), 1), (new TrainingName(2, 2, NameKind.Organisation), 1)])
            .ShouldBe([new TrainingName(0, 0, NameKind.Nationality), new TrainingName(2, 2, NameKind.Location)]);

    [Fact]
    public void What_only_the_machine_found_in_re3d_is_left_out() =>
        Re3dNames.Of(["Hope", "faded"], [(new TrainingName(0, 0, NameKind.Person), 0)]).ShouldBeEmpty();

    [Fact]
    public void A_sentence_of_re3d_with_a_stray_capital_is_given_without_annotation()
    {
        var document = new Re3dDocument("a", "They met Lena Horvat in Arun.", [new Re3dMention(new TextSpan(24, 28), "Location", 1)]);
        var sentence = Re3d.Sentences(document).ShouldHaveSingleItem();
        sentence.Names.ShouldBe([new TrainingName(5, 5, NameKind.Location)]);
        sentence.AnnotatedKinds.ShouldBeEmpty();
    }

    private static IobSentence Tagged(params ReadOnlySpan<string> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (var (at, word) in words.ToArray().Index())
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at + 1}\t{word.Replace(' ', '\t')}\n");
        using var reader = new StringReader(text.ToString());
        return IobReader.Read(reader).Single();
    }

    private static ImmutableArray<ConlluWord> Words(params ReadOnlySpan<(string Form, string Misc)> words)
    {
        var read = ImmutableArray.CreateBuilder<ConlluWord>();
        foreach (var (form, misc) in words)
            read.Add(new ConlluWord(form, form, "NOUN", "NN", "_", -1, "root", misc));
        return read.ToImmutable();
    }

    private static ConlluSentence Tree(params ReadOnlySpan<(string Form, string Xpos, int Head, string Relation, string Misc)> words)
    {
        var read = ImmutableArray.CreateBuilder<ConlluWord>();
        foreach (var (form, xpos, head, relation, misc) in words)
            read.Add(new ConlluWord(form, form, xpos == "NNP" ? "PROPN" : "NOUN", xpos, "_", head, relation, misc));
        return new ConlluSentence([], read.ToImmutable(), []);
    }
}
