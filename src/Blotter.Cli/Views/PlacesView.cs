using System.Globalization;
using Blotter.Coding.Places;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows the places of a text: a row a toponym, its runners-up below it, then what was not taken for a place.</summary>
internal static class PlacesView
{
    /// <summary>Shows all.</summary>
    public static void Show(IAnsiConsole screen, PlacesInText places)
    {
        if (places.Toponyms.IsEmpty)
            screen.Aside("No place is named.");
        else
            ShowToponyms(screen, places);
        if (places.NotPlaces.IsEmpty)
            return;
        screen.Line();
        screen.Heading("Not taken for places");
        var table = ScreenText.Table("name", "why");
        foreach (var name in places.NotPlaces)
            table.Row(PlainText.Line(name.Text), name.Why);
        screen.Show(table);
    }

    private static void ShowToponyms(IAnsiConsole screen, PlacesInText places)
    {
        var table = ScreenText.Table("name", "use", "place", "kind", "lat, lon", "likely", "why");
        foreach (var toponym in places.Toponyms)
        {
            if (toponym.Places.IsEmpty)
                table.Row(PlainText.Line(toponym.Text), toponym.Use, "not in the gazetteer", "", "", "", "");
            for (var rank = 0; rank < toponym.Places.Length; rank++)
                AddRow(table, toponym, rank);
            if (toponym.Relation is { } relation)
                table.Row("", "", Words(relation), relation.Kind, Point(relation.Lat, relation.Lon), "", string.Create(CultureInfo.InvariantCulture, $"within {relation.RadiusKm:0.#} km"));
        }
        screen.Show(table);
    }

    private static void AddRow(Table table, PlacedName toponym, int rank)
    {
        var place = toponym.Places[rank];
        table.Row(
            rank == 0 ? PlainText.Line(toponym.Text) : "", rank == 0 ? toponym.Use : "",
            string.Join(", ", new[] { place.Name, place.Region, place.Country }.Where(part => !string.IsNullOrEmpty(part))), place.Kind,
            Point(place.Lat, place.Lon), string.Create(CultureInfo.InvariantCulture, $"{place.Probability:0.00}"), place.Why);
    }

    private static string Words(NamedRelation relation)
    {
        var distance = relation.Kilometres is { } kilometres ? string.Create(CultureInfo.InvariantCulture, $"{kilometres:0.#} km") : "";
        var bearing = relation.Bearing is { } degrees ? string.Create(CultureInfo.InvariantCulture, $"bearing {degrees:0}°") : "";
        var other = relation.Other is { } name ? $"and {PlainText.Line(name)}" : "";
        return string.Join(' ', new[] { distance, bearing, other }.Where(part => part.Length > 0));
    }

    private static string Point(double? lat, double? lon) =>
        lat is { } north && lon is { } east ? string.Create(CultureInfo.InvariantCulture, $"{north:0.00}, {east:0.00}") : "";
}
