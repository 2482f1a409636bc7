using System.Collections.Immutable;
using Blotter.Coding.Incidents;

namespace Blotter.Coding.Views.Muc4;

/// <summary>Where and when a report and its sentences are set, by MUC-4's lists of places; read once for all that asks.</summary>
internal sealed class Muc4Setting
{
    /// <summary>Reads the places and dates of a report.</summary>
    public Muc4Setting(AnnotatedReport report)
    {
        Places = new Muc4PlaceReading(report.Document, report.Sentences, Muc4Gazetteer.Shipped);
        Days = Muc4Date.Read(report.Document, report.Sentences);
        OfReport = Setting(report);
    }

    /// <summary>Its places.</summary>
    public Muc4PlaceReading Places { get; }

    /// <summary>Its dates, or <c>null</c> where its own day is not known.</summary>
    public Muc4DayCandidates? Days { get; }

    /// <summary>What whoever tells incidents apart asks of them.</summary>
    public ReportSetting OfReport { get; }

    private ReportSetting Setting(AnnotatedReport report)
    {
        var places = Places.Places.Where(place => place.Cue != "CAPITAL" && !place.IsOfGazetteer).ToLookup(place => place.Sentence.Index, place => place.Areas[0].Name);
        var countries = Places.Countries.ToLookup(country => country.Sentence.Index, country => country.Country);
        return new ReportSetting(
            Places.DatelineCountry,
            Places.Ranked,
            [.. report.Sentences.Select(sentence => places[sentence.Index].Distinct(StringComparer.Ordinal).ToImmutableArray())],
            [.. report.Sentences.Select(sentence => countries[sentence.Index].Distinct(StringComparer.Ordinal).ToImmutableArray())],
            [.. report.Sentences.Select(sentence => Days is null ? [] : Days.In(sentence.Index).Select(day => Days.Anchor.DayNumber - day.Start!.Value.FirstDay.DayNumber).ToImmutableArray())]);
    }
}
