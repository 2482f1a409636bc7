using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds where the writer says as a fact who did it while others in the same report only suspect somebody, or the deed is claimed by somebody else. Immutable.</summary>
/// <param name="labels">Tells what accuses.</param>
/// <param name="open">Finds where it is open who did it.</param>
/// <param name="deeds">Finds whom a sentence calls by a word that accuses.</param>
internal sealed class LabelFlags(Labels labels, OpenQuestions open, LabelledDeeds deeds)
{
    /// <summary>One flag an incident at most.</summary>
    public IEnumerable<Flag> Find(FlagContext context) => Named(context).ToImmutableArray() is [_, ..] named ? named : Labelled(context);

    // "Terrorists opened fire": whoever they are, nobody owns up, and elsewhere the body leaves it open who did it.
    private IEnumerable<Flag> Labelled(FlagContext context)
    {
        if (context.Main is not var (incident, index) || context.Culprits[index].Told.Any(told => told.Blame.Kind == BlameKind.Claims))
            yield break;
        var said = context.In(SectionKind.Body).SelectMany(facts => deeds.Find(facts, isHeadline: false).Take(1).Where(context.IsWriters).Select(span => (Span: span, Sentence: facts.Sentence.Span))).ToImmutableArray();
        if (said.IsEmpty || open.Of(context, index).Where(span => !said.Any(label => label.Sentence.Contains(span))).ToImmutableArray() is not [var evidence, ..])
            yield break;
        yield return new Flag(
            FlagKind.LabelExceedsEvidence, [incident.Id], $"The text says as a fact \"{context.Words(said[0].Span)}\", but the report's evidence is weaker: \"{context.Words(evidence)}\".", [.. said.Select(label => label.Span).Append(evidence)]);
    }

    private IEnumerable<Flag> Named(FlagContext context)
    {
        foreach (var (index, culprits) in context.Culprits.Index())
        {
            var stated = culprits.Told.Where(told => !told.IsHeadline && told.Blame.Kind == BlameKind.Does && told.Stance == Stance.Asserts && context.IsWriters(told.Clause) && labels.Accuses(told)).ToImmutableArray();
            if (stated.IsEmpty || culprits.Told.Any(told => told.Blame.Kind == BlameKind.Claims && stated.Any(label => label.Culprit == told.Culprit)))
                continue;
            var others = culprits.Told.Where(told => !told.IsHeadline && told.Blame.Kind == BlameKind.Accused && told.Kind is not null && (told.Culprit!.Name.Form == CulpritForm.Named) && stated.All(label => label.Culprit != told.Culprit)).Select(told => told.Clause);
            ImmutableArray<TextSpan> evidence = [.. others.Concat(open.Of(context, index)).Where(span => !stated.All(label => label.Blame.Facts.Sentence.Span.Contains(span)))];
            if (evidence.IsEmpty)
                continue;
            yield return new Flag(
                FlagKind.LabelExceedsEvidence, [context.Coded.Incidents[index].Id],
                $"The text says as a fact that it was {stated[0].Culprit!.Name.Name}, but the report's evidence is weaker: \"{context.Words(evidence[0])}\".", [.. stated.Select(told => told.Clause).Append(evidence[0])]);
        }
    }
}
