using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Turns a coder's output into items.</summary>
internal sealed class OutputItems
{
    private readonly CodedReport _report;
    private readonly OutputIncidents _incidents;
    private readonly OutputSpeakers _speakers;

    private OutputItems(CodedReport report, ImmutableHashSet<Facet> claimFacets)
    {
        _report = report;
        _speakers = new OutputSpeakers(report.Sources);
        _incidents = new OutputIncidents(report, claimFacets, _speakers);
    }

    /// <summary>The whole output; of its claims only those on the given facets.</summary>
    public static Item Of(CodedReport report, ImmutableHashSet<Facet> claimFacets) => new OutputItems(report, claimFacets).Report();

    private Item Report()
    {
        var facts = _report.Report;
        return new Item
        {
            Label = "",
            Traits =
            [
                new(CaseFacet.Title, Answers.Name(facts.Title)),
                new(CaseFacet.Byline, Answers.Name(facts.Byline)),
                new(CaseFacet.Publisher, Answers.Name(facts.Publisher)),
                new(CaseFacet.Published, Answers.Days(facts.Published, facts.Published)),
                new(CaseFacet.DatelinePlace, Answers.Name(facts.Dateline?.Place)),
                new(CaseFacet.DatelineAgency, Answers.Name(facts.Dateline?.Agency)),
                new(CaseFacet.Language, Answers.Name(facts.Language)),
            ],
            Lists =
            [
                new(CaseFacet.Sections, [.. facts.Sections.Select(section => Kinded(SetList.Name(section.Kind), section.Span))]),
                new(CaseFacet.Incidents, [.. _report.Incidents.Select(_incidents.Incident)]),
                new(CaseFacet.Sources, [.. _report.Sources.Select(Source)]),
                new(CaseFacet.Tallies, [.. _report.Tallies.Select(Tally)]),
                new(CaseFacet.Statements, [.. _report.Statements.Select(Statement)]),
                new(CaseFacet.Postures, [.. _report.Postures.Select(Posture)]),
                new(CaseFacet.Measures, [.. _report.Measures.Select(Measure)]),
                new(CaseFacet.Posts, [.. _report.Posts.Select(Post)]),
                new(CaseFacet.Flags, [.. _report.Flags.Select(flag => Kinded(SetList.Name(flag.Kind), [.. flag.Spans]))]),
            ],
        };
    }

    private Item Source(Source source) => new()
    {
        Label = source.Name,
        Key = HeadWord.Of(source.Name),
        Traits =
        [
            new(CaseFacet.SourceOf, Answers.Head(source.Of)),
            new(CaseFacet.SourceKind, Answers.Member(source.Kind)),
            new(CaseFacet.SourceVia, _speakers.Answer(source.Via)),
        ],
    };

    private Item Tally(Tally tally) => new()
    {
        Label = tally.What,
        Spans = [tally.Span],
        Traits =
        [
            new(CaseFacet.TallyWhat, Same.Head(tally.What)),
            new(CaseFacet.TallyAgainst, Answers.Head(tally.Against)),
            new(CaseFacet.TallyWhere, Answers.Set(tally.Where)),
            new(CaseFacet.TallyCount, Answers.Bounds(tally.Count.Low, tally.Count.High)),
            new(CaseFacet.TallyQualifier, Answers.Member(tally.Count.Qualifier)),
            new(CaseFacet.TallySince, Answers.Days(tally.Since?.Start, tally.Since?.End)),
            new(CaseFacet.TallyAsOf, Answers.Days(tally.AsOf, tally.AsOf)),
            new(CaseFacet.TallySource, _speakers.Answer(tally.Source)),
        ],
    };

    private Item Statement(Statement statement) => new()
    {
        Label = statement.Quote,
        Spans = [statement.Span],
        Traits =
        [
            new(CaseFacet.StatementSpeaker, _speakers.Answer(statement.Speaker)),
            new(CaseFacet.StatementKind, Answers.Member(statement.Kind)),
            new(CaseFacet.StatementDate, Answers.Days(statement.Date, statement.Date)),
        ],
    };

    private Item Posture(Posture posture) => new()
    {
        Label = posture.Force,
        Spans = [posture.Span],
        Traits =
        [
            new(CaseFacet.PostureForce, Same.Head(posture.Force)),
            new(CaseFacet.PostureCount, Answers.Best(posture.Count)),
            new(CaseFacet.PostureWhere, Answers.Name(posture.Where)),
            new(CaseFacet.PostureSource, _speakers.Answer(posture.Source)),
        ],
    };

    private static Item Measure(Measure measure) => new()
    {
        Label = measure.Outcome ?? measure.Id,
        Spans = [measure.Span],
        Traits =
        [
            new(CaseFacet.MeasureActor, Answers.Head(measure.Actor)),
            new(CaseFacet.MeasureKind, Answers.Member(measure.Kind)),
            new(CaseFacet.MeasureDate, Answers.Days(measure.Date?.Start, measure.Date?.End)),
        ],
    };

    private static Item Post(Post post) => new()
    {
        Label = post.Handle ?? post.Id,
        Spans = [post.Span],
        Traits =
        [
            new(CaseFacet.PostPlatform, Answers.Member(post.Platform)),
            new(CaseFacet.PostAuthor, Answers.Name(post.Author)),
            new(CaseFacet.PostHandle, post.Handle is null ? null : Answers.Handle(post.Handle)),
            new(CaseFacet.PostDate, Answers.Days(post.Date, post.Date)),
            new(CaseFacet.PostLinks, Answers.Set(post.Links)),
            new(CaseFacet.PostMedia, post.Media is { } media ? Answers.Truth(media) : null),
            new(CaseFacet.PostVerification, Answers.Member(post.Verification)),
            new(CaseFacet.PostAgeDays, post.AgeDays is { } days ? Answers.Number(days) : null),
        ],
    };

    private static Item Kinded(string kind, params ImmutableArray<TextSpan> spans) => new() { Label = kind, Key = kind, Spans = spans };
}
