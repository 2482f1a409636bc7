using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Reading;

namespace Blotter.Coding.Culprits;

/// <summary>Says who did the incidents of a report, as whom it is said by, and who owns up to them. Immutable.</summary>
/// <param name="finder">Finds what sentences say.</param>
/// <param name="namer">Names whoever they say it of.</param>
/// <param name="words">Words of blame, and those that head lists of short forms.</param>
internal sealed class CulpritReader(BlameFinder finder, CulpritNamer namer, BlameWords words)
{
    /// <summary>The culprits of each incident, in the order of the drafts.</summary>
    public ImmutableArray<DraftCulprits> Read(ReadReport report, ImmutableArray<IncidentDraft> drafts)
    {
        if (drafts.IsEmpty)
            return [];
        var told = Told(report, drafts).SelectMany(blame => blame.Incidents.Distinct().Select(incident => (incident, blame))).ToLookup(pair => pair.incident, pair => pair.blame);
        return [.. drafts.Select((_, index) => Write([.. told[index]]))];
    }

    // All that the report says, with whom it says it of and by whom; the headline's last, as it says least.
    private List<ToldBlame> Told(ReadReport report, ImmutableArray<IncidentDraft> drafts)
    {
        var home = new BlameHome(drafts);
        var culprits = new CulpritList();
        var outlets = report.Speech.Sources.Where(source => source.Kind is SourceKind.Publisher or SourceKind.Agency).Select(source => source.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var abbreviations = new Abbreviations(report.Sentences, words);
        var told = new List<ToldBlame>();
        Culprit? last = null;
        foreach (var facts in report.Sentences.Where(facts => facts.IsText).OrderBy(facts => facts.Sentence.Section == SectionKind.Headline))
        {
            var (sentence, blames) = finder.Find(facts, home.Telling(facts), home.Tells(facts));
            foreach (var blame in blames)
            {
                var incidents = home.Of(blame);
                if (incidents.IsEmpty)
                    continue;
                var culprit = blame.IsOfNobody ? null : Known(report.Speech, outlets, culprits, abbreviations, sentence, blame, last);
                if (culprit is null && !blame.IsOfNobody)
                    continue;
                last = culprit ?? last;
                told.Add(ToldBlame.Of(report.Speech, sentence.Words, blame, culprit, blame.Culprit < 0 ? null : namer.Name(sentence, blame.Culprit, blame.Kind is BlameKind.Claims or BlameKind.Denies), incidents));
            }
        }
        return told;
    }

    private Culprit? Known(ReportSpeech speech, HashSet<string> outlets, CulpritList culprits, Abbreviations abbreviations, BlameSentence sentence, Blame blame, Culprit? last)
    {
        if (namer.Name(sentence, blame.Culprit, blame.Kind is BlameKind.Claims or BlameKind.Denies) is not { } name)
            return null;
        if (name.Form == CulpritForm.Named && outlets.Contains(name.Name))
            return null;
        if (name.Form == CulpritForm.Reference && Referent(speech, culprits, sentence, blame) is { } speaking)
            return speaking;
        if (name.Form == CulpritForm.Reference)
        {
            if (namer.NamedBefore(sentence, blame.Culprit) is not { } named)
                return LastOf(culprits, name, blame, last);
            name = named;
        }
        name = name with { Name = abbreviations.Full(name.Name), Kind = blame.IsGroup && name.Kind == PerpetratorKind.Individual ? PerpetratorKind.Organisation : name.Kind };
        if (culprits.Named(name) is { } known)
        {
            known.Take(name);
            return known;
        }
        return blame.IsOfCharge ? null : culprits.Add(name);
    }

    // "it", "the group" is the group told of last, "he" the person, where one was told of.
    private static Culprit? LastOf(CulpritList culprits, CulpritName reference, Blame blame, Culprit? last)
    {
        if (last is null)
            return null;
        PerpetratorKind? kind = reference.Name is "he" or "she" or "his" or "her" or "i" ? blame.Kind is BlameKind.Claims or BlameKind.Denies ? null : PerpetratorKind.Individual
            : reference.Name is "it" or "its" || (reference.Kind == PerpetratorKind.Organisation && reference.First != reference.Last) || reference.Name is "group" or "organisation" or "organization" or "outfit" or "movement" ? PerpetratorKind.Organisation
            : null;
        return kind is null || last.Name.Kind == kind ? last : culprits.Last(kind) ?? last;
    }

    // Whoever says of itself that it did it: the source that the report names for these words, if a group.
    private static Culprit? Referent(ReportSpeech speech, CulpritList culprits, BlameSentence sentence, Blame blame)
    {
        if (blame.Kind is not (BlameKind.Claims or BlameKind.Denies))
            return null;
        var id = speech.Of(sentence.Facts.Sentence.SpanOf(blame.Deed >= 0 ? blame.Deed : blame.Word, blame.Deed >= 0 ? blame.Deed : blame.Word)).Source;
        return speech.SourceOf(id) is not { } source ? null : culprits.Called(source) ?? Speaking(culprits, source, blame);
    }

    // A group that the report has named only as a source.
    private static Culprit? Speaking(CulpritList culprits, Source source, Blame blame)
    {
        if (source is not { Kind: SourceKind.Group, Name: var name } || !name.Split(' ').Skip(1).Any(word => char.IsUpper(word[0])) || name.Contains('\'', StringComparison.Ordinal))
            return null;
        return culprits.Add(new CulpritName(name, PerpetratorKind.Organisation, blame.Culprit, blame.Culprit, CulpritForm.Named));
    }

    private static DraftCulprits Write(ImmutableArray<ToldBlame> told)
    {
        var perpetrators = told.Where(blame => blame.Culprit is not null).GroupBy(blame => blame.Culprit!).Select(group => new CulpritRecord(group.Key, [.. group])).ToImmutableArray();
        var shown = Shown(perpetrators);
        var isOwned = told.Any(blame => blame is { Blame.Kind: BlameKind.Claims, Culprit: not null });
        return new DraftCulprits(
            [.. shown.Select(record => record.Perpetrator)],
            ResponsibilityOf(told),
            [.. told.Where(blame => blame.Culprit is null ? blame.Blame.Kind == BlameKind.NoneYet || !isOwned : shown.Any(record => record.Culprit == blame.Culprit)).Select(blame => blame.Claim)],
            told);
    }

    // Of those who are only described ("gunmen", "fighters") the first stands for all: reports call the same men by many words.
    private static ImmutableArray<CulpritRecord> Shown(ImmutableArray<CulpritRecord> records)
    {
        var described = records.FirstOrDefault(record => record.IsDescribed && record.Standing == Standing.Fact);
        var isNamed = records.Any(record => record.Culprit.Name.Form == CulpritForm.Named);
        if (records.Any(record => record.Culprit.Name is { Form: CulpritForm.Named, Kind: PerpetratorKind.Organisation } && record.Standing is Standing.Suspected or Standing.SuspectedByAuthorities))
            records = records.RemoveAll(record => record.IsDescribed && record.IsCalledSuspected);
        return [.. records.Where(record => record.IsDescribed ? (record.Standing != Standing.Fact || record == described) && !(isNamed && record.IsHeadlineAlone) : record.Culprit.Name.Form == CulpritForm.Named || record.Culprit.Name.Kind == PerpetratorKind.State || record.Standing is Standing.Suspected or Standing.SuspectedByAuthorities || !isNamed)];
    }

    private static Responsibility ResponsibilityOf(ImmutableArray<ToldBlame> told) =>
        told.Any(blame => blame.Blame.Kind == BlameKind.Claims) ? Responsibility.Claimed
        : told.Any(blame => blame.Blame.Kind == BlameKind.Denies) ? Responsibility.Denied
        : told.Any(blame => blame.Blame.Kind == BlameKind.NoneYet) ? Responsibility.NoneYet
        : Responsibility.NotMentioned;
}
