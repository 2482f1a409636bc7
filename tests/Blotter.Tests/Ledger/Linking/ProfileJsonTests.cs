using System.Text.Json;
using Blotter.Ledger.Linking;
using Blotter.Resolving;

using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger.Linking;

public sealed class ProfileJsonTests
{
    [Fact]
    public void A_profile_is_judged_alike_before_and_after_it_was_stored()
    {
        var document = Document("A lorry bomb killed 14 people at the depot in Karsun, the governor Ilyas Benoun said. Two guards were shot in Belmar.");
        foreach (var profile in ProfileReader.Read(Coded(document), document.Text))
        {
            var stored = JsonSerializer.Deserialize(JsonSerializer.Serialize(profile, ProfileJson.Compact.MentionProfile), ProfileJson.Compact.MentionProfile)!;
            PairJudge.Shipped.Judge(profile, stored).Evidence.ShouldBe(PairJudge.Shipped.Judge(profile, profile).Evidence);
            BlockKeys.Kept(stored).ShouldBe(BlockKeys.Kept(profile));
        }
    }

    [Fact]
    public void A_background_mention_without_facts_is_stored_too()
    {
        var bare = new MentionProfile { Report = "r", LocalId = "i2", IsMain = false, Story = Story.None };
        var stored = JsonSerializer.Deserialize(JsonSerializer.Serialize(bare, ProfileJson.Compact.MentionProfile), ProfileJson.Compact.MentionProfile)!;
        stored.IsMain.ShouldBeFalse();
        stored.Type.ShouldBeNull();
    }
}
