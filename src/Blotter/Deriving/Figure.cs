using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>A number of people harmed that somebody gives in some report.</summary>
internal sealed record Figure
{
    /// <summary>What it says.</summary>
    public required NumberRange Range { get; init; }

    /// <summary>As claims write it: <c>9</c>, <c>9+</c>, <c>6-8</c>, <c>about 20</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Who says so where.</summary>
    public required Said Said { get; init; }

    /// <summary>The same speaker in any report has the same key; <c>null</c> for a speaker that cannot be told from others ("residents").</summary>
    public string? SpeakerKey { get; init; }

    /// <summary>Who speaks, as its report names it; empty where the report itself does.</summary>
    public required string Voice { get; init; }

    /// <summary>How near the speaker is to a count.</summary>
    public required Authority Authority { get; init; }

    /// <summary>What its words tell of other figures.</summary>
    public Revision Revision { get; init; }

    /// <summary>Whether it stands above the body.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The index of its report, the oldest 0; of the copy of an older report, of that one.</summary>
    public required int When { get; init; }

    /// <summary>The index of its report, copy or not.</summary>
    public required int Report { get; init; }

    /// <summary>Its place among the figures of its report, from 0.</summary>
    public int Number { get; init; }

    /// <summary>Whether somebody claims it of those killed.</summary>
    public bool IsOfDeaths { get; init; }

    /// <summary>Whether an exact number is given, or both bounds.</summary>
    public bool IsExact => Range is { Low: { } low, High: { } high } && low == high;

    /// <summary>The one number that stands for it, or <c>null</c> where only bounds are known.</summary>
    public int? Best => Range.Best ?? (IsExact ? Range.Low : null);

    /// <summary>The least that it may mean.</summary>
    public int Low => Range.Low ?? Range.Best ?? 0;

    /// <summary>The most that it is said to be; of an open one the least.</summary>
    public int Top => Range.High ?? Range.Best ?? Low;

    /// <summary>"At least".</summary>
    public bool IsOpen => Range is { Low: not null, High: null };

    /// <summary>Reads a figure as claims write it; <c>null</c> for anything else.</summary>
    public static NumberRange? Read(string value)
    {
        var words = value.Trim();
        if (Whole(words) is { } exact)
            return NumberRange.Exactly(exact);
        if (words.EndsWith('+') && Whole(words[..^1]) is { } least)
            return NumberRange.AtLeast(least);
        if (After(words, "about ") is { } about)
            return new NumberRange(null, about, null);
        if (After(words, "up to ") is { } most)
            return new NumberRange(null, null, most);
        var dash = words.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Whole(words[..dash]) is { } low && Whole(words[(dash + 1)..]) is { } high && low <= high ? new NumberRange(low, null, high) : null;
    }

    private static int? After(string words, string opening) => words.StartsWith(opening, StringComparison.Ordinal) ? Whole(words[opening.Length..]) : null;

    private static int? Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>How near a speaker is to a count, the nearest last.</summary>
internal enum Authority
{
    /// <summary>Hearsay: accounts, unnamed sources, those accused of the deed.</summary>
    Hearsay,

    /// <summary>Passed on: another outlet's figure, or one that its speaker is not sure of.</summary>
    PassedOn,

    /// <summary>Somebody who counted: the reporter, witnesses, people on the spot, monitors.</summary>
    Counted,

    /// <summary>An authority that counts: officials, hospitals, their documents.</summary>
    Official,
}
