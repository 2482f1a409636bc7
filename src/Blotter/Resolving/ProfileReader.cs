using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Resolving;

/// <summary>Makes profiles of the incidents of a coded report.</summary>
internal static class ProfileReader
{
    // Characters of the body that open a report: about three paragraphs, in which news says what it is about.
    private const int Opening = 1500;

    // The same where nothing but words tells what it is about.
    private const int WholeReport = 4000;

    /// <summary>The profiles of a report's incidents, in their order.</summary>
    public static ImmutableArray<MentionProfile> Read(CodedReport coded, string text) =>
        [.. coded.Incidents.Select(incident => Of(incident, coded.Report, text))];

    /// <summary>The profile of what a report is about: of its first main incident, or of the report as a whole where it has none.</summary>
    public static MentionProfile Lead(CodedReport coded, string text)
    {
        var lead = coded.Incidents.FirstOrDefault(incident => incident.Main) is { } main ? Of(main, coded.Report, text) : Whole(coded.Report, text);
        return lead with { Naming = Naming.Of(text, Head(coded.Report, text, WholeReport), WordRarity.Shipped) };
    }

    /// <summary>A report as a whole, by its words alone: what stands for it where no incident does.</summary>
    public static MentionProfile Whole(ReportFacts report, string text) => new()
    {
        Report = report.Id,
        LocalId = "",
        IsMain = true,
        Published = report.Published?.ExactDay,
        Story = Story.Of(text, Head(report, text, WholeReport), WordRarity.Shipped),
    };

    private static MentionProfile Of(Incident incident, ReportFacts report, string text) => new()
    {
        Report = report.Id,
        LocalId = incident.Id,
        IsMain = incident.Main,
        Published = report.Published?.ExactDay,
        Type = incident.Type,
        Days = DaysOf(incident.Date),
        Place = incident.Place,
        Killed = incident.Casualties.Killed,
        Injured = incident.Casualties.Injured,
        Victims = [.. incident.Victims.Where(victim => victim.Name is not null).Select(victim => FamilyName(victim.Name!))],
        Culprits = [.. incident.Perpetrators.Where(IsNamed).Select(perpetrator => perpetrator.Actor ?? Plain(perpetrator.Name))],
        Weapons = [.. incident.Weapons.Select(weapon => weapon.Kind)],
        Targets = [.. incident.Targets.Where(target => target.Kind is not null).Select(target => target.Kind!.Value)],
        Story = Story.Of(text, incident.Main ? Joined([.. Head(report, text, Opening), .. incident.Spans]) : incident.Spans, WordRarity.Shipped),
    };

    private static DaySpan? DaysOf(EventDate? date) => date switch
    {
        { Start: { } start, End: { } end } => new DaySpan(start.FirstDay, end.LastDay),
        { Start: { } only, End: null } => new DaySpan(only.FirstDay, only.LastDay),
        _ => null,
    };

    // "Gunmen" are others in each report.
    private static bool IsNamed(Perpetrator perpetrator) => perpetrator.Actor is not null || perpetrator.Name.Any(char.IsUpper);

    private static string FamilyName(string name) => Plain(name.Split(' ')[^1]);

    private static string Plain(string name) => string.Join(' ', StoryWords.In(name, new TextSpan(0, name.Length)).Select(word => word.Lower));

    // Headline, standfirst, and the first paragraphs.
    private static IEnumerable<TextSpan> Head(ReportFacts report, string text, int most)
    {
        var left = most;
        foreach (var section in report.Sections)
        {
            if (section.Kind == SectionKind.Headline)
                yield return Headline.WithoutSite(text, section.Span);
            else if (section.Kind == SectionKind.Standfirst)
                yield return section.Span;
            else if (section.Kind == SectionKind.Body && left > 0)
                yield return new TextSpan(section.Span.Start, Math.Min(section.Span.End, section.Span.Start + left));
            left -= section.Kind == SectionKind.Body ? section.Span.Length : 0;
        }
        if (report.Sections.IsEmpty)
            yield return new TextSpan(0, Math.Min(text.Length, most));
    }

    // Each character once.
    private static ImmutableArray<TextSpan> Joined(ImmutableArray<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
            if (joined.Count > 0 && span.Start < joined[^1].End)
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        return [.. joined];
    }
}
