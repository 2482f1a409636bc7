using Blotter.Coding.Learned;

namespace Blotter.Tests.Coding.Learned;

public sealed class FeatureListTests
{
    [Fact]
    public void Each_feature_has_a_hash_of_its_own()
    {
        var list = new FeatureList();
        list.Add("head", "bomb");
        list.Add("head", "bombs");
        list.Add("gov", "bomb");
        list.Add("head", "", "bomb");
        list.Add("head", "", "", "bomb");
        list.Add("head", "bomb", "bomb");
        list.Add("head");
        list.Hashes.ShouldBeUnique();
    }

    [Fact]
    public void The_same_feature_has_the_same_hash()
    {
        var (one, other) = (new FeatureList(), new FeatureList(withNames: true));
        one.Add("gov", "obj", "kill");
        other.Add("gov", "obj", "kill");
        one.Hashes.ShouldBe(other.Hashes);
    }

    [Fact]
    public void Distinct_gives_each_once_ascending()
    {
        var list = new FeatureList();
        foreach (var word in new[] { "b", "a", "b", "c", "a" })
            list.Add("w", word);
        var distinct = list.Distinct();
        distinct.Length.ShouldBe(3);
        distinct.ShouldBe(list.Hashes.Distinct().Order());
        new FeatureList().Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_cleared_list_is_empty_and_can_be_filled_again()
    {
        var list = new FeatureList(withNames: true);
        list.Add("w", "a");
        list.Clear();
        (list.Hashes.Count, list.Names.Count).ShouldBe((0, 0));
        list.Add("w", "b");
        list.Names.ShouldBe(["w=b"]);
    }

    [Fact]
    public void Names_say_what_was_added_where_they_are_kept()
    {
        var list = new FeatureList(withNames: true);
        list.Add("gov", "obj", "kill");
        list.Add("bias");
        list.Names.ShouldBe(["gov=obj kill", "bias="]);
        Should.Throw<InvalidOperationException>(() => new FeatureList().Names);
    }
}
