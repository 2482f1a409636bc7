using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;

namespace Blotter.Coding.Flags;

/// <summary>Finds where the writer says as a fact who did it while others in the same report only suspect somebody, or the deed is claimed by somebody else. Immutable.</summary>
/// <param name="labels">Tells what accuses.</param>
/// <param name="open">Finds where it is open who did it.</param>
internal sealed class LabelFlags(Labels labels, OpenQuestions open)
{
    /// <summary>One flag an incident at most.</summary>
    public IEnumerable<Flag> Find(FlagContext context)
    {
        foreach (var (index, culprits) in context.Culprits.Index())
        {
            var stated = culprits.Told.Where(told => !told.IsHeadline && told.Blame.Kind == BlameKind.Does && told.Stance == Stance.Asserts && context.IsWriters(told.Clause) && labels.Accuses(told)).ToImmutableArray();
            if (stated.IsEmpty || culprits.Told.Any(told => told.Blame.Kind == BlameKind.Claims && stated.Any(label => label.Culprit == told.Culprit)))
                continue;
            var others = culprits.Told.Where(told => !told.IsHeadline && told.Blame.Kind == BlameKind.Accused && told.Kind is not null && (told.Culprit!.Name.Form == CulpritForm.Named) && stated.All(label => label.Culprit != told.Culprit)).Select(told => told.Clause);
            ImmutableArray<TextSpan> evidence = [.. others, .. open.Of(context, index)];
            if (evidence.IsEmpty)
                continue;
            yield return new Flag(
                FlagKind.LabelExceedsEvidence, [context.Coded.Incidents[index].Id],
                $"The text says as a fact that it was {stated[0].Culprit!.Name.Name}, but the report's evidence is weaker: \"{context.Words(evidence[0])}\".", [.. stated.Select(told => told.Clause).Append(evidence[0])]);
        }
    }
}
