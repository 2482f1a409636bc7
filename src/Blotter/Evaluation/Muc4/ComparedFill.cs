using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>A fill with what it is compared by, computed once.</summary>
internal sealed class ComparedFill
{
    private const char Between = '\u0001';

    /// <summary>Makes it from a fill of a slot.</summary>
    public ComparedFill(Muc4Slot slot, Muc4Fill fill)
    {
        Fill = fill;
        Values = [.. fill.Values.Select(value => new ComparedValue(slot.Kind(), value))];
        References = fill.References is { } references ? [.. references.Select(reference => new ComparedValue(Muc4FillKind.String, reference))] : null;
        Identity = Joined(value => value.Text);
        PlainIdentity = Joined(value => value.Plain);
    }

    /// <summary>The fill.</summary>
    public Muc4Fill Fill { get; }

    /// <summary>Its alternatives.</summary>
    public ImmutableArray<ComparedValue> Values { get; }

    /// <summary>The alternatives of its cross-reference, as <see cref="Muc4Fill.References"/> has them.</summary>
    public ImmutableArray<ComparedValue>? References { get; }

    /// <summary>Whether the key leaves it open.</summary>
    public bool IsOptional => Fill.IsOptional;

    /// <summary>Equal for two fills that say the same in the same words, in whatever order their alternatives stand.</summary>
    public string Identity { get; }

    /// <summary>Equal for two fills that say the same to the official program.</summary>
    public string PlainIdentity { get; }

    private string Joined(Func<ComparedValue, string> text) => References switch
    {
        null => List(Values, text),
        { IsEmpty: true } => $"{List(Values, text)}{Between}{Between}-",
        { } references => $"{List(Values, text)}{Between}{Between}{List(references, text)}",
    };

    private static string List(ImmutableArray<ComparedValue> values, Func<ComparedValue, string> text) =>
        string.Join(Between, values.Select(text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>One alternative of a fill with what it is compared by.</summary>
internal sealed partial class ComparedValue
{
    private readonly Lazy<ImmutableArray<string>> _words;

    /// <summary>Makes it from what is written.</summary>
    public ComparedValue(Muc4FillKind kind, string text)
    {
        Text = text;
        Day = kind == Muc4FillKind.Date ? Muc4Day.Read(text) : null;
        Place = kind == Muc4FillKind.Location ? Muc4Place.Read(text) : null;
        Plain = Day?.Plain ?? (kind == Muc4FillKind.String ? PlainString.Of(text) : text);
        _words = new(() => [.. Word().Matches(text).Select(word => word.Value).Where(word => !PlainString.Words.Contains(word))]);
    }

    /// <summary>What is written.</summary>
    public string Text { get; }

    /// <summary>What the official program compares.</summary>
    public string Plain { get; }

    /// <summary>The days, of a date.</summary>
    public Muc4Day? Day { get; }

    /// <summary>The places, of a location.</summary>
    public Muc4Place? Place { get; }

    /// <summary>Its words and their parts, without marks and premodifiers, however it is spaced.</summary>
    public ImmutableArray<string> Words => _words.Value;

    [GeneratedRegex(@"[\p{Lu}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
