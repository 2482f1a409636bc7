using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;
using Blotter.Reading;

namespace Blotter.Evaluation.Sets;

/// <summary>Makes a coded report of a case's gold, so that deriving can be measured apart from coding. An incident's id is its key.</summary>
/// <param name="register">Knows actors by name.</param>
internal sealed partial class GoldCoding(ActorRegister register)
{
    /// <summary>The gold coding as a coder would have given it.</summary>
    /// <param name="json">The case's <c>gold.json</c>.</param>
    /// <param name="file">Its path.</param>
    /// <param name="document">The report.</param>
    public CodedReport Read(string json, string file, Document document)
    {
        var gold = GoldNode.Parse(json, file);
        var quotes = new GoldQuotes(document.Text);
        var names = gold.Optional("sources")?.Items() ?? [];
        return new CodedReport
        {
            Report = Facts(document),
            Incidents = [.. gold.Optional("incidents")?.Items().Select(incident => Incident(incident, quotes)) ?? []],
            Sources = [.. names.Select(source => Source(source, quotes))],
            Claims = [.. gold.Optional("claims")?.Items().Select((claim, at) => Claim(claim, at, quotes, document.Text)) ?? []],
            Tallies = [.. gold.Optional("tallies")?.Items().Select((tally, at) => Tally(tally, at, quotes)) ?? []],
            Coder = new CoderVersion("gold", ImmutableSortedDictionary<string, string>.Empty),
        };
    }

    /// <summary>A gold's figure as claims write it; one of a part of those harmed ("5 gunmen") stays as it is unless it is denied.</summary>
    public static string Figure(string value, Stance stance)
    {
        var words = Brackets().Replace(value, "").Trim();
        if (words == "dozens")
            return "24+";
        if (Range().Match(words) is { Success: true } range)
            return $"{range.Groups["low"].Value}-{range.Groups["high"].Value}";
        if (Count().Match(words) is not { Success: true } count || (count.Groups["rest"].Length > 0 && stance != Stance.Denies))
            return words;
        return count.Groups["bound"].Value switch
        {
            "" => count.Groups["number"].Value,
            "about" => $"about {count.Groups["number"].Value}",
            "up to" => $"up to {count.Groups["number"].Value}",
            "more than" => string.Create(CultureInfo.InvariantCulture, $"{int.Parse(count.Groups["number"].Value, CultureInfo.InvariantCulture) + 1}+"),
            _ => $"{count.Groups["number"].Value}+",
        };
    }

    private static ReportFacts Facts(Document document) => new(
        document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date,
        document.Dateline is { } dateline ? new DatelineFacts(dateline.Place, dateline.Agency) : null, "en", document.Sections);

    private Incident Incident(GoldNode incident, GoldQuotes quotes)
    {
        var casualties = incident.Inner("casualties");
        return new Incident
        {
            Id = incident.Required("key").Text(),
            Main = incident.Optional("main")?.Truth() ?? true,
            Type = incident.Required("type").Member<IncidentType>(),
            Stage = incident.Optional("stage")?.Member<Stage>() ?? Stage.Accomplished,
            Attacks = incident.Optional("attacks")?.NumberOrNull(),
            Date = incident.Inner("date") is { } date ? Date(date) : null,
            Place = incident.Inner("place") is { } place ? Place(place) : null,
            // Those whose standing the gold leaves open tell nothing that deriving could use.
            Perpetrators = [.. incident.Optional("perpetrators")?.Items().Where(one => one.Optional("standing") is not null).Select(Perpetrator) ?? []],
            Responsibility = incident.Optional("responsibility")?.Member<Responsibility>() ?? Responsibility.NotMentioned,
            Targets = [.. incident.Optional("targets")?.Items().Select(target => Target(target, SpanOf(target, quotes))) ?? []],
            Victims = [.. incident.Optional("victims")?.Items().Select(victim => Victim(victim, SpanOf(victim, quotes))) ?? []],
            Casualties = new Casualties(Number(casualties, "killed"), Number(casualties, "injured"), Number(casualties, "abducted"), null),
        };
    }

    private static NumberRange? Number(GoldNode? casualties, string field) => casualties?.Inner(field) is { } range ? GoldFields.Range(range) : null;

    private static EventDate Date(GoldNode date) => new(
        date.Required("start").DateOrNull(), date.Required("end").DateOrNull(), date.Optional("precision")?.Member<DatePrecision>() ?? DatePrecision.Day, DateBasis.Stated, Span: null);

    private static Place Place(GoldNode place) => new(
        place.Required("name").Text(), place.Optional("admin1")?.TextOrNull(), place.Optional("country")?.TextOrNull(), place.Required("lat").Decimal(), place.Required("lon").Decimal(),
        place.Optional("precision")?.Member<PlacePrecision>() ?? PlacePrecision.Exact, Gazetteer: null, Span: null);

    private Perpetrator Perpetrator(GoldNode perpetrator)
    {
        var name = perpetrator.Required("name").Text();
        var kind = perpetrator.Optional("kind")?.Member<PerpetratorKind>();
        var actor = kind == PerpetratorKind.Individual ? null : register.Find(name) ?? register.StateNamed(name);
        return new Perpetrator(name, actor?.Id, kind, null, perpetrator.Required("standing").Member<Standing>(), null, null);
    }

    private static Target Target(GoldNode target, TextSpan span) => new(
        target.Required("text").Text(), target.Optional("kind")?.Member<TargetKind>(), target.Optional("number")?.NumberOrNull(), target.Optional("effect")?.Member<TargetEffect>(), span);

    private static Victim Victim(GoldNode victim, TextSpan span) => new(
        victim.Required("text").Text(), victim.Optional("name")?.TextOrNull(), victim.Optional("kind")?.Member<VictimKind>(), Number(victim, "number"), victim.Optional("effect")?.Member<VictimEffect>(), span);

    private static Tally Tally(GoldNode tally, int at, GoldQuotes quotes)
    {
        var (count, since) = (tally.Required("count"), tally.Inner("since"));
        return new Tally(
            string.Create(CultureInfo.InvariantCulture, $"t{at + 1}"),
            tally.Required("what").Text(),
            tally.Optional("against")?.TextOrNull(),
            [.. tally.Optional("where")?.Items().Select(country => country.Text()) ?? []],
            new TallyCount(count.Required("low").NumberOrNull(), count.Required("high").NumberOrNull(), count.Optional("qualifier")?.Member<Qualifier>(new GoldAliases()) ?? Qualifier.Exact),
            since is { } period ? new Period(period.Required("start").DateOrNull(), period.Required("end").DateOrNull()) : null,
            Until: null,
            tally.Optional("as_of")?.DateOrNull(),
            Perpetrator: null,
            tally.Optional("source")?.TextOrNull(),
            Stance.Asserts,
            SpanOf(tally, quotes));
    }

    private static TextSpan SpanOf(GoldNode node, GoldQuotes quotes) => quotes.SpansOf(node) is [var span, ..] ? span : default;

    private static Source Source(GoldNode source, GoldQuotes quotes) => new(
        source.Required("name").Text(), source.Required("name").Text(), source.Optional("of")?.TextOrNull(), source.Required("kind").Member<SourceKind>(),
        source.Optional("via")?.TextOrNull(), quotes.SpansOf(source) is [var span, ..] ? span : null);

    private static Claim Claim(GoldNode claim, int at, GoldQuotes quotes, string text)
    {
        var span = SpanOf(claim, quotes);
        var (facet, stance, value) = (claim.Required("facet").Member<Facet>(), claim.Required("stance").Member<Stance>(), claim.Required("value").Text());
        return new Claim(
            string.Create(CultureInfo.InvariantCulture, $"c{at + 1}"), claim.Required("incident").Text(), facet,
            facet is Facet.Killed or Facet.Injured or Facet.Abducted ? Figure(value, stance) : value,
            claim.Required("source").TextOrNull(), stance, SentenceAround(text, span), span);
    }

    // As far as full stops and line ends tell.
    private static TextSpan SentenceAround(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && !IsEnd(text, start - 1))
            start--;
        while (end < text.Length && !IsEnd(text, end))
            end++;
        return new TextSpan(start, end);
    }

    private static bool IsEnd(string text, int at) => text[at] == '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(between )?(?<low>\d+)( and | to |-)(?<high>\d+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^((?<bound>at least|more than|about|up to) )?(?<number>\d+)(?<rest>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();
}
