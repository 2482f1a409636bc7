using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Origins;
using Blotter.Reading;

namespace Blotter.Deriving;

/// <summary>Takes from a coded report what it says of each of its incidents.</summary>
internal sealed class MentionReader
{
    // The head of a report, in which it says what it is.
    private const int HeadLength = 600;
    private const int LongestParagraph = 4000;
    private const int LongestClause = 400;
    private const string ClauseMarks = ",;:—–.!?()\"“”";

    private readonly CodedReport _coded;
    private readonly string _text;
    private readonly RevisionWords _words = RevisionWords.Shipped;
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, ImmutableArray<ShortForm>> _shortForms = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TextSpan> _headings;
    private readonly ImmutableArray<string> _outlets;
    private readonly bool _isDigest;
    private readonly string? _credit;

    private MentionReader(CodedReport coded, string text)
    {
        (_coded, _text) = (coded, text);
        _sources = coded.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, StringComparer.Ordinal);
        _headings = [.. coded.Report.Sections.Where(section => section.Kind is SectionKind.Headline or SectionKind.Standfirst).Select(section => section.Span)];
        _outlets = [.. coded.Sources.Where(source => IsOutlet(source.Kind)).Select(source => source.Name).Where(IsOther).Distinct(StringComparer.Ordinal)];
        _credit = CreditedOutlet.NameOf(coded);
        _isDigest = _words.Has("digest", text, new TextSpan(0, Math.Min(text.Length, HeadLength)));
    }

    /// <summary>What a report says of its incidents, in their order.</summary>
    /// <param name="coded">The report as coded.</param>
    /// <param name="text">Its stored text.</param>
    public static ImmutableArray<MentionFacts> Read(CodedReport coded, string text)
    {
        var reader = new MentionReader(coded, text);
        var claims = coded.Claims.ToLookup(claim => claim.Incident, StringComparer.Ordinal);
        return [.. coded.Incidents.Select(incident => reader.Facts(incident, [.. claims[incident.Id]]))];
    }

    /// <summary>Whether sources of this kind pass on what others say, for everybody to read.</summary>
    public static bool IsOutlet(SourceKind kind) => kind is SourceKind.Publisher or SourceKind.Agency;

    private MentionFacts Facts(Incident incident, ImmutableArray<Claim> claims) => new()
    {
        Incident = incident,
        Sayings = [.. claims.Select(Saying)],
        TellsLaterDeath = claims.Where(claim => claim.Facet == Facet.Killed).Select(claim => ParagraphAt(claim.Span.Start)).Distinct().Any(span => _words.Has("dies", _text, span)),
        TellsWithdrawal = claims.Select(claim => claim.Sentence).Concat(incident.Spans).Distinct().Any(span => _words.Has("withdraws", _text, span)),
        Credit = _credit,
        IsDigest = _isDigest,
        ShortForms = [.. incident.Perpetrators.Select(perpetrator => perpetrator.Name).Distinct(StringComparer.Ordinal).SelectMany(name => ShortFormsOf(name))],
        Outlets = _outlets,
    };

    private Saying Saying(Claim claim) => new(
        claim.Id, claim.Facet, claim.Value, claim.Stance, Chain(claim), _headings.Any(heading => heading.Contains(claim.Span)), RevisionOf(claim));

    private ImmutableArray<ShortForm> ShortFormsOf(string name)
    {
        if (!_shortForms.TryGetValue(name, out var forms))
            _shortForms.Add(name, forms = [.. ShortForms.Of(name, _text).Distinct()]);
        return forms;
    }

    // A circle of sources ends where it would begin again.
    private ImmutableArray<Speaker> Chain(Claim claim)
    {
        var chain = new List<Source>();
        var next = claim.Source;
        while (next is not null && _sources.TryGetValue(next, out var source) && !chain.Contains(source))
        {
            chain.Add(source);
            next = source.Via;
        }
        return [.. chain.Select(source => new Speaker(source.Name, source.Of, source.Kind))];
    }

    private Revision RevisionOf(Claim claim)
    {
        if (claim.Facet is not (Facet.Killed or Facet.Injured or Facet.Abducted))
            return Revision.None;
        if (IsBehindFrom(claim) || _words.Has("at-first", _text, ClauseAround(claim)))
            return Revision.AtFirst;
        if (_words.Has("corrects", _text, claim.Sentence))
            return Revision.Corrects;
        return _words.Has("rises", _text, claim.Sentence) ? Revision.Rises : Revision.None;
    }

    // "from two to five"
    private bool IsBehindFrom(Claim claim)
    {
        var before = _text.AsSpan(claim.Sentence.Start, Math.Max(0, claim.Span.Start - claim.Sentence.Start)).TrimEnd();
        return before.EndsWith(" from", StringComparison.Ordinal) && _text.AsSpan(claim.Span.End, Math.Max(0, claim.Sentence.End - claim.Span.End)).TrimStart().StartsWith("to ", StringComparison.Ordinal);
    }

    private TextSpan ClauseAround(Claim claim)
    {
        var (start, end) = (claim.Span.Start, claim.Span.End);
        while (start > claim.Sentence.Start && claim.Span.Start - start < LongestClause && !ClauseMarks.Contains(_text[start - 1], StringComparison.Ordinal))
            start--;
        while (end < claim.Sentence.End && end - claim.Span.End < LongestClause && !ClauseMarks.Contains(_text[end], StringComparison.Ordinal))
            end++;
        return new TextSpan(start, Math.Max(start, end));
    }

    private TextSpan ParagraphAt(int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && offset - start < LongestParagraph && _text[start - 1] != '\n')
            start--;
        while (end < _text.Length && end - offset < LongestParagraph && _text[end] != '\n')
            end++;
        return new TextSpan(start, end);
    }

    private bool IsOther(string outlet) => _coded.Report.Publisher is not { } publisher || !OutletName.AreOne(outlet, publisher);
}
