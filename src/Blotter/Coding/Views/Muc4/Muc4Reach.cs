using Blotter.Coding.Events;
using Blotter.Coding.Places;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>How a place stands in its sentence to what that tells of attacks.</summary>
/// <param name="Cost">What it costs to come from it to the nearest word that tells of one (<see cref="EventReach"/>).</param>
/// <param name="Use">How the text uses its name, as toponyms are read, with its relation to what is told; in a word.</param>
internal readonly record struct Muc4Reach(float Cost, string Use)
{
    private const float Farthest = 10;

    /// <summary>That of a place in a sentence that tells of none.</summary>
    public static Muc4Reach Nowhere { get; } = new(Farthest, "-");

    /// <summary>The cost in a word, for features.</summary>
    public string Word => Cost switch { < 0.25f => "0", < 0.5f => "1", < 0.8f => "2", < 1.2f => "3", < 2 => "4", < 3.5f => "5", < 5 => "6", < Farthest => "7", _ => "-" };

    /// <summary>That of a place.</summary>
    /// <param name="reach">Says what it costs.</param>
    /// <param name="mention">The place.</param>
    /// <param name="toponyms">The toponyms of its sentence.</param>
    public static Muc4Reach Of(EventReach reach, Muc4PlaceMention mention, IEnumerable<Toponym> toponyms)
    {
        var tokens = mention.Sentence.Tokens;
        var head = TreePath.HeadOf(tokens, mention.Begin, mention.End);
        var cost = Farthest;
        for (var at = 0; at < tokens.Length; at++)
            if (IncidentWords.Has(tokens[at]))
                cost = Math.Min(cost, reach.Cost(tokens, head, at));
        var toponym = toponyms.FirstOrDefault(other => other.First <= mention.Last && other.Last >= mention.First);
        return new Muc4Reach(cost, toponym is null ? "none" : $"{toponym.Use} {toponym.Relation?.Kind.ToString() ?? "at"}");
    }
}
