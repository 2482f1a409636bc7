using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Evaluation.Cases;

/// <summary>Reads <c>gold.json</c>: the report itself and its lists.</summary>
internal sealed class GoldReader
{
    private static readonly ImmutableHashSet<Facet> AllFacets = [.. Enum.GetValues<Facet>()];

    private readonly GoldNode _gold;
    private readonly GoldFields _fields;

    private GoldReader(GoldNode gold, string text, GoldAliases aliases)
    {
        _gold = gold.Only(
            "report", "claim_facets", "incidents", "sources", "claims", "tallies", "statements", "postures", "measures", "posts", "voice", "flags");
        var names = gold.Optional("sources")?.Items().Select(source => source.Required("name").Text()) ?? [];
        _fields = new GoldFields(text, aliases, [.. names]);
    }

    /// <summary>Reads a gold coding of the report with that stored text.</summary>
    /// <exception cref="BlotterException">It is no JSON, breaks the format, or quotes what the report does not say.</exception>
    public static GoldCase Read(string json, string file, string text, GoldAliases aliases) =>
        new GoldReader(GoldNode.Parse(json, file), text, aliases).Case();

    private GoldCase Case()
    {
        RefuseKeysUsedTwice();
        var claimFacets = ClaimFacets();
        var incidents = new GoldIncidents(_fields, GoldClaims.Of(_gold, claimFacets, _fields));
        var report = _gold.Inner("report");
        var root = new Item
        {
            Label = "",
            Traits = report is { } facts ? ReportTraits(facts) : [],
            Lists =
            [
                .. report is { } sectioned ? GoldFields.List(sectioned, "sections", CaseFacet.Sections, Section) : [],
                .. GoldFields.List(_gold, "incidents", CaseFacet.Incidents, incidents.Incident),
                .. GoldFields.List(_gold, "sources", CaseFacet.Sources, Source),
                .. GoldFields.List(_gold, "tallies", CaseFacet.Tallies, Tally),
                .. GoldFields.List(_gold, "statements", CaseFacet.Statements, Statement),
                .. GoldFields.List(_gold, "postures", CaseFacet.Postures, Posture),
                .. GoldFields.List(_gold, "measures", CaseFacet.Measures, Measure),
                .. GoldFields.List(_gold, "posts", CaseFacet.Posts, Post),
                .. GoldFields.List(_gold, "flags", CaseFacet.Flags, Flag),
            ],
        };
        return new GoldCase(root, claimFacets, Voice(), _gold.Optional("incidents")?.Items().Length);
    }

    private void RefuseKeysUsedTwice()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in _gold.Optional("incidents")?.Items().Select(incident => incident.Required("key")) ?? [])
        {
            if (!seen.Add(key.Text()))
                throw key.Malformed($"another incident has the key \"{key.Text()}\" already");
        }
    }

    // Without a list of claims none is scored; without a list of facets those of all facets are.
    private ImmutableHashSet<Facet> ClaimFacets()
    {
        if (_gold.Optional("claims") is null)
            return [];
        return _gold.Optional("claim_facets") is { } facets ? [.. facets.Items().Select(facet => facet.Member<Facet>())] : AllFacets;
    }

    private ImmutableArray<VoiceSpan>? Voice() => _gold.Optional("voice")?.Items()
        .Select(voice => voice.Only("kind", "quote", "nth"))
        .SelectMany(voice => _fields.SpansOf(voice).Select(span => new VoiceSpan(voice.Required("kind").Member<VoiceKind>(), span)))
        .ToImmutableArray();

    private static ImmutableArray<Trait> ReportTraits(GoldNode report)
    {
        report.Only("title", "publisher", "byline", "published", "dateline", "language", "sections");
        return
        [
            .. GoldFields.Name(report, "title", CaseFacet.Title),
            .. GoldFields.Name(report, "byline", CaseFacet.Byline),
            .. GoldFields.Name(report, "publisher", CaseFacet.Publisher),
            .. GoldFields.Day(report, "published", CaseFacet.Published),
            .. Dateline(report),
            .. GoldFields.Name(report, "language", CaseFacet.Language),
        ];
    }

    private static IEnumerable<Trait> Dateline(GoldNode report)
    {
        if (report.Optional("dateline") is not { } dateline)
            return [];
        if (dateline.IsNull)
            return [new(CaseFacet.DatelinePlace, null), new(CaseFacet.DatelineAgency, null)];
        dateline.Only("place", "agency");
        return [.. GoldFields.Name(dateline, "place", CaseFacet.DatelinePlace), .. GoldFields.Name(dateline, "agency", CaseFacet.DatelineAgency)];
    }

    private Item Section(GoldNode section)
    {
        var kind = SetList.Name(section.Only("kind", "quote", "nth").Required("kind").Member<SectionKind>());
        return new Item { Label = kind, Key = kind, Spans = _fields.SpansOf(section) };
    }

    private Item Source(GoldNode source)
    {
        var name = source.Only("name", "of", "kind", "via", "quote", "nth").Required("name").Text();
        _fields.SpansOf(source);
        return new Item
        {
            Label = name,
            Key = HeadWord.Of(name),
            Traits =
            [
                .. GoldFields.Head(source, "of", CaseFacet.SourceOf),
                .. GoldFields.Member<SourceKind>(source, "kind", CaseFacet.SourceKind),
                .. _fields.Speaker(source, "via", CaseFacet.SourceVia),
            ],
        };
    }

    private Item Tally(GoldNode tally)
    {
        tally.Only("what", "against", "where", "count", "since", "as_of", "source", "quote", "nth");
        return new Item
        {
            Label = tally.Required("what").Text(),
            Spans = _fields.SpansOf(tally),
            Traits =
            [
                .. GoldFields.Head(tally, "what", CaseFacet.TallyWhat),
                .. GoldFields.Head(tally, "against", CaseFacet.TallyAgainst),
                .. GoldFields.Given(tally, "where", CaseFacet.TallyWhere, where => Answers.Set(where.Items().Select(country => country.Text()))),
                .. TallyCount(tally),
                .. GoldFields.Days(tally, "since", CaseFacet.TallySince),
                .. GoldFields.Day(tally, "as_of", CaseFacet.TallyAsOf),
                .. _fields.Speaker(tally, "source", CaseFacet.TallySource),
            ],
        };
    }

    private IEnumerable<Trait> TallyCount(GoldNode tally)
    {
        if (tally.Inner("count") is not { } count)
            return [];
        count.Only("low", "high", "qualifier");
        var bounds = Answers.Bounds(count.Required("low").NumberOrNull(), count.Required("high").NumberOrNull());
        return [new(CaseFacet.TallyCount, bounds), .. _fields.AliasedMember<Qualifier>(count, "qualifier", CaseFacet.TallyQualifier)];
    }

    private Item Statement(GoldNode statement) => new()
    {
        Label = statement.Only("speaker", "kind", "date", "quote", "nth").Required("quote").Text(),
        Spans = _fields.SpansOf(statement),
        Traits =
        [
            .. _fields.Speaker(statement, "speaker", CaseFacet.StatementSpeaker),
            .. GoldFields.Member<StatementKind>(statement, "kind", CaseFacet.StatementKind),
            .. GoldFields.Day(statement, "date", CaseFacet.StatementDate),
        ],
    };

    private Item Posture(GoldNode posture) => new()
    {
        Label = posture.Only("force", "count", "where", "source", "quote", "nth").Required("force").Text(),
        Spans = _fields.SpansOf(posture),
        Traits =
        [
            .. GoldFields.Head(posture, "force", CaseFacet.PostureForce),
            .. GoldFields.Best(posture, "count", CaseFacet.PostureCount),
            .. GoldFields.Name(posture, "where", CaseFacet.PostureWhere),
            .. _fields.Speaker(posture, "source", CaseFacet.PostureSource),
        ],
    };

    private Item Measure(GoldNode measure) => new()
    {
        Label = measure.Only("actor", "kind", "outcome", "date", "quote", "nth").Required("quote").Text(),
        Spans = _fields.SpansOf(measure),
        Traits =
        [
            .. GoldFields.Head(measure, "actor", CaseFacet.MeasureActor),
            .. GoldFields.Member<MeasureKind>(measure, "kind", CaseFacet.MeasureKind),
            .. GoldFields.Days(measure, "date", CaseFacet.MeasureDate, "precision"),
        ],
    };

    private Item Post(GoldNode post) => new()
    {
        Label = post.Only("platform", "author", "handle", "date", "links", "media", "verification", "age_days", "quote", "nth")
            .Required("quote").Text(),
        Spans = _fields.SpansOf(post),
        Traits =
        [
            .. GoldFields.Member<Platform>(post, "platform", CaseFacet.PostPlatform),
            .. GoldFields.Name(post, "author", CaseFacet.PostAuthor),
            .. GoldFields.Given(post, "handle", CaseFacet.PostHandle, handle => Answers.Handle(handle.Text())),
            .. GoldFields.Day(post, "date", CaseFacet.PostDate),
            .. GoldFields.Given(post, "links", CaseFacet.PostLinks, links => Answers.Set(links.Items().Select(link => link.Text()))),
            .. GoldFields.Given(post, "media", CaseFacet.PostMedia, media => Answers.Truth(media.Truth())),
            .. GoldFields.Member<Verification>(post, "verification", CaseFacet.PostVerification),
            .. GoldFields.Given(post, "age_days", CaseFacet.PostAgeDays, days => Answers.Number(days.Number())),
        ],
    };

    private Item Flag(GoldNode flag)
    {
        var kind = SetList.Name(flag.Only("kind", "about", "why", "quotes").Required("kind").Member<FlagKind>());
        return new Item { Label = kind, Key = kind, Spans = _fields.AllSpansOf(flag) };
    }
}
