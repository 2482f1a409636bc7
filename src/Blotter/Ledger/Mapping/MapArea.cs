using System.Globalization;

namespace Blotter.Ledger.Mapping;

/// <summary>
/// A rectangle between two parallels and two meridians, in WGS 84 decimal degrees, its edges included. One whose west lies east of its east
/// reaches over the antimeridian.
/// </summary>
/// <param name="South">The southern edge, -90 to 90.</param>
/// <param name="West">The western edge, -180 to 180.</param>
/// <param name="North">The northern edge; not south of <paramref name="South"/>.</param>
/// <param name="East">The eastern edge, -180 to 180.</param>
public readonly record struct MapArea(double South, double West, double North, double East)
{
    /// <summary>Whether it reaches over the antimeridian.</summary>
    public bool IsOverAntimeridian => West > East;

    /// <summary>Reads <c>south,west,north,east</c>; false for what is no such rectangle.</summary>
    public static bool TryParse(string? text, out MapArea area)
    {
        area = default;
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 4)
            return false;
        Span<double> edges = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            var limit = i % 2 == 0 ? 90 : 180;
            if (!double.TryParse(parts[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out edges[i]) || !(Math.Abs(edges[i]) <= limit))
                return false;
        }
        area = new MapArea(edges[0], edges[1], edges[2], edges[3]);
        return area.South <= area.North;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{South},{West},{North},{East}");
}
