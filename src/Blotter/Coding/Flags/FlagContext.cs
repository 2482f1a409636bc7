using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>What flags are raised from: what was read, the report as coded so far, and who is said to have done what.</summary>
/// <param name="Report">What was read.</param>
/// <param name="Coded">The report as coded, without flags.</param>
/// <param name="Culprits">Who did each incident, in the order of the coded incidents.</param>
internal sealed record FlagContext(ReadReport Report, CodedReport Coded, ImmutableArray<DraftCulprits> Culprits)
{
    /// <summary>The report's sentences of a section, in text order.</summary>
    public IEnumerable<SentenceFacts> In(SectionKind section) => Report.Sentences.Where(facts => facts.Sentence.Section == section);

    /// <summary>The main incident with its index, or <c>null</c>.</summary>
    public (Incident Incident, int Index)? Main
    {
        get
        {
            var index = Coded.Incidents.IndexOf(Coded.Incidents.FirstOrDefault(incident => incident.Main)!);
            return index < 0 ? null : (Coded.Incidents[index], index);
        }
    }

    /// <summary>Whether the writer tells the stretch of text, on nobody else's word and outside of quotation marks.</summary>
    public bool IsWriters(TextSpan span) => Report.Speech.Of(span).IsWriter && !Report.Speech.IsQuoted(span);

    /// <summary>The words of a stretch of text, with one blank for white space.</summary>
    public string Words(TextSpan span) => WhiteSpace.Collapsed(Report.Document.Quote(span));
}
