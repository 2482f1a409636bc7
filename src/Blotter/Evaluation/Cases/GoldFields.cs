using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Reads the fields of a gold item as answers. A field that is left out gives none, so that it is not scored.</summary>
internal sealed class GoldFields(string text, GoldAliases aliases, ImmutableHashSet<string> sourceNames)
{
    private readonly GoldQuotes _quotes = new(text);

    /// <summary>The answer that <paramref name="read"/> makes of a field; <c>null</c> for null, nothing when it is left out.</summary>
    public static IEnumerable<Trait> Given(GoldNode owner, string field, CaseFacet facet, Func<GoldNode, Answer?> read) =>
        owner.Optional(field) is { } value ? [new Trait(facet, value.IsNull ? null : read(value))] : [];

    /// <summary>The items of a list, or nothing when it is left out.</summary>
    public static IEnumerable<ItemList> List(GoldNode owner, string field, CaseFacet facet, Func<GoldNode, Item> read) =>
        owner.Optional(field) is { } list ? [new ItemList(facet, [.. list.Items().Select(read)])] : [];

    /// <summary>The items that <paramref name="read"/> makes of a whole list, or nothing when it is left out.</summary>
    public static IEnumerable<ItemList> List(GoldNode owner, string field, CaseFacet facet, Func<GoldNode, ImmutableArray<Item>> read) =>
        owner.Optional(field) is { } list ? [new ItemList(facet, read(list))] : [];

    /// <summary>The answers inside a field that is an object: all null when it is null, nothing when it is left out.</summary>
    public static IEnumerable<Trait> Inside(
        GoldNode owner, string field, ImmutableArray<CaseFacet> facets, Func<GoldNode, IEnumerable<Trait>> read) =>
        owner.Optional(field) is not { } value ? [] : value.IsNull ? facets.Select(facet => new Trait(facet, null)) : read(value);

    public static IEnumerable<Trait> Name(GoldNode owner, string field, CaseFacet facet) =>
        Given(owner, field, facet, value => Same.Name(value.Text()));

    public static IEnumerable<Trait> Head(GoldNode owner, string field, CaseFacet facet) =>
        Given(owner, field, facet, value => Same.Head(value.Text()));

    public static IEnumerable<Trait> Member<T>(GoldNode owner, string field, CaseFacet facet)
        where T : struct, Enum => Given(owner, field, facet, value => Answers.Member(value.Member<T>()));

    public static IEnumerable<Trait> Day(GoldNode owner, string field, CaseFacet facet) =>
        Given(owner, field, facet, value => Answers.Days(value.DateOrNull(), value.DateOrNull()));

    /// <summary>The days of a field with <c>start</c> and <c>end</c>.</summary>
    public static IEnumerable<Trait> Days(GoldNode owner, string field, CaseFacet facet, params ImmutableArray<string> beside) =>
        Given(owner, field, facet, value =>
        {
            value.Only(["start", "end", .. beside]);
            return Answers.Days(value.Required("start").DateOrNull(), value.Required("end").DateOrNull());
        });

    public static IEnumerable<Trait> Best(GoldNode owner, string field, CaseFacet facet) =>
        Given(owner, field, facet, value => Answers.Best(Range(value)));

    /// <summary>A range with all three bounds.</summary>
    public static NumberRange Range(GoldNode range)
    {
        range.Only("low", "best", "high");
        return new NumberRange(range.Required("low").NumberOrNull(), range.Required("best").NumberOrNull(), range.Required("high").NumberOrNull());
    }

    public IEnumerable<Trait> AliasedMember<T>(GoldNode owner, string field, CaseFacet facet)
        where T : struct, Enum => Given(owner, field, facet, value => Answers.Member(value.Member<T>(aliases)));

    /// <summary>A source by its name, which the gold's list of sources must have.</summary>
    public IEnumerable<Trait> Speaker(GoldNode owner, string field, CaseFacet facet) => Given(owner, field, facet, name =>
        sourceNames.Contains(name.Text()) ? Same.Head(name.Text()) : throw name.Malformed($"no source is called \"{name.Text()}\""));

    /// <summary>Where an item's quote is; none when it has none.</summary>
    public ImmutableArray<TextSpan> SpansOf(GoldNode owner) => _quotes.SpansOf(owner);

    /// <summary>Where an item's quotes are.</summary>
    public ImmutableArray<TextSpan> AllSpansOf(GoldNode owner) => _quotes.AllSpansOf(owner);
}
