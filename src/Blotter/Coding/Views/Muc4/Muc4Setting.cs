using System.Collections.Immutable;
using Blotter.Coding.Incidents;

namespace Blotter.Coding.Views.Muc4;

/// <summary>Tells where and when a report and its sentences are set, by MUC-4's lists of places.</summary>
internal static class Muc4Setting
{
    /// <summary>The setting of a report.</summary>
    public static ReportSetting Of(AnnotatedReport report)
    {
        var reading = new Muc4PlaceReading(report.Document, report.Sentences, Muc4Gazetteer.Shipped);
        var places = reading.Places.Where(place => place.Cue != "CAPITAL").ToLookup(place => place.Sentence.Index, place => place.Areas[0].Name);
        var countries = reading.Countries.ToLookup(country => country.Sentence.Index, country => country.Country);
        var days = Muc4Date.Read(report.Document, report.Sentences);
        return new ReportSetting(
            reading.DatelineCountry,
            reading.Ranked,
            [.. report.Sentences.Select(sentence => places[sentence.Index].Distinct(StringComparer.Ordinal).ToImmutableArray())],
            [.. report.Sentences.Select(sentence => countries[sentence.Index].Distinct(StringComparer.Ordinal).ToImmutableArray())],
            [.. report.Sentences.Select(sentence => days is null ? [] : days.In(sentence.Index).Select(day => days.Anchor.DayNumber - day.Start!.Value.FirstDay.DayNumber).ToImmutableArray())]);
    }
}
