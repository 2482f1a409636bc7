using System.Collections.Immutable;
using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Places;

/// <summary>
/// Reads how something lies to a toponym from the words before it: "30 km south of X", "near X", "between X and Y", "the border with X". Immutable.
/// </summary>
internal sealed class RelationReader(ToponymWords words)
{
    private const double KilometresPerMile = 1.609344;
    // How far "near" and "north of" reach when no distance is given.
    private const double NearKm = 15;
    private const double AsideKm = 40;
    // How exact a distance in a report is.
    private const double DistanceShare = 0.25;
    private const int MostSkipped = 8;
    private const double FarthestKm = 5000;

    /// <summary>The same toponyms with their relations.</summary>
    /// <param name="sentences">The sentences of the report.</param>
    /// <param name="toponyms">Those of the report, in text order.</param>
    public ImmutableArray<Toponym> Add(ImmutableArray<Sentence> sentences, ImmutableArray<Toponym> toponyms) =>
        [.. toponyms.Select((toponym, index) => toponym.Use == ToponymUse.Adjective ? toponym
            : Read(sentences[toponym.Sentence].Tokens, toponyms, index) is { } relation ? toponym with { Relation = relation } : toponym)];

    private PlaceRelation? Read(ImmutableArray<Token> tokens, ImmutableArray<Toponym> toponyms, int index)
    {
        var toponym = toponyms[index];
        var before = SkipArticle(tokens, toponym.First - 1);
        if (before < 0)
            return After(tokens, toponym);
        var word = tokens[before].Lower;
        // "30 km from X"; but "fled east from X" and "drove north to X" tell of ways.
        if (words.Away.Contains(word) && Offset(tokens, toponym, before - 1) is { } offset && (words.Genitive.Contains(word) || offset.Kilometres is not null))
            return offset;
        if (words.Near.Contains(word) || (words.Asides.Contains(word) && before > 0 && words.Aside.Contains(tokens[before - 1].Lower)))
            return Relation(PlaceRelationKind.Near, toponym, null, null);
        if (words.Between.Contains(word) && Partner(tokens, toponyms, index) is { } other)
            return Middle(toponym, toponyms[other], other);
        return words.Comitative.Contains(word) && before > 0 && words.Border.Contains(tokens[before - 1].Lower) ? Relation(PlaceRelationKind.Border, toponym, null, null) : After(tokens, toponym);
    }

    // "the X border"
    private PlaceRelation? After(ImmutableArray<Token> tokens, Toponym toponym) =>
        toponym.Last + 1 < tokens.Length && words.Border.Contains(tokens[toponym.Last + 1].Lower) ? Relation(PlaceRelationKind.Border, toponym, null, null) : null;

    // "the city of X"
    private int SkipArticle(ImmutableArray<Token> tokens, int at)
    {
        if (at > 0 && words.Genitive.Contains(tokens[at].Lower) && words.Before(tokens[at - 1].Lower) != KindWish.None)
            at -= 2;
        else if (at >= 0 && words.Before(tokens[at].Lower) != KindWish.None)
            at--;
        while (at >= 0 && (words.Articles.Contains(tokens[at].Lower) || tokens[at].Upos == Upos.Adj))
            at--;
        return at;
    }

    private PlaceRelation? Offset(ImmutableArray<Token> tokens, Toponym toponym, int at)
    {
        at = SkipBracket(tokens, at);
        double? bearing = at >= 0 ? words.Direction(tokens[at].Lower) : null;
        var unit = SkipBracket(tokens, bearing is null ? at : at - 1);
        if (unit >= 0 && words.Afar.Contains(tokens[unit].Lower))
            unit--;
        var kilometres = Distance(tokens, unit);
        return kilometres is null && bearing is null ? null : Relation(PlaceRelationKind.Offset, toponym, kilometres, bearing);
    }

    private double? Distance(ImmutableArray<Token> tokens, int unit)
    {
        if (unit < 1)
            return null;
        double? factor = words.Kilometres.Contains(tokens[unit].Lower) ? 1 : words.Miles.Contains(tokens[unit].Lower) ? KilometresPerMile : null;
        var number = tokens[unit - 1].Lower == "-" && unit > 1 ? unit - 2 : unit - 1;
        return factor is { } one && Number(tokens[number].Lower) is { } count && count * one <= FarthestKm ? count * one : null;
    }

    private double? Number(string word) =>
        words.Count(word) ?? (double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null);

    // "30 kilometers (18 miles) south"
    private static int SkipBracket(ImmutableArray<Token> tokens, int at)
    {
        if (at < 0 || tokens[at].Lower != ")")
            return at;
        for (var open = at - 1; open >= 0 && at - open < MostSkipped; open--)
            if (tokens[open].Lower == "(")
                return open - 1;
        return at;
    }

    // The toponym after "between X and".
    private int? Partner(ImmutableArray<Token> tokens, ImmutableArray<Toponym> toponyms, int index)
    {
        if (index + 1 >= toponyms.Length || toponyms[index + 1] is not { } next || next.Sentence != toponyms[index].Sentence || next.First - toponyms[index].Last > MostSkipped)
            return null;
        for (var at = toponyms[index].Last + 1; at < next.First; at++)
            if (words.Conjunctions.Contains(tokens[at].Lower))
                return index + 1;
        return null;
    }

    private static PlaceRelation Relation(PlaceRelationKind kind, Toponym toponym, double? kilometres, double? bearing)
    {
        if (toponym.Best is not { Place: var place })
            return new PlaceRelation(kind, kilometres, bearing, null, null, 0);
        var (lat, lon) = (place.Lat, place.Lon);
        if (kilometres is { } distance && bearing is { } degrees)
            (lat, lon) = EarthPoint.Of(lat, lon).Moved(distance, degrees).Degrees();
        var radius = kilometres switch
        {
            { } far when bearing is not null => Math.Max(2, far * DistanceShare),
            { } far => far,
            null => bearing is not null ? AsideKm : kind == PlaceRelationKind.Near ? NearKm : 0,
        };
        return new PlaceRelation(kind, kilometres, bearing, null, (lat, lon), radius + place.RadiusKm);
    }

    private static PlaceRelation Middle(Toponym one, Toponym other, int at)
    {
        if (one.Best is not { Place: var first } || other.Best is not { Place: var second })
            return new PlaceRelation(PlaceRelationKind.Between, null, null, at, null, 0);
        var (start, end) = (EarthPoint.Of(first.Lat, first.Lon), EarthPoint.Of(second.Lat, second.Lon));
        return new PlaceRelation(PlaceRelationKind.Between, null, null, at, start.Middle(end).Degrees(), start.Kilometres(end) / 2);
    }
}
