using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Learns the classifiers that <see cref="FillReader"/> asks, from reports with their keys.</summary>
internal static class FillTraining
{
    private const int Rows = 1 << 15;
    private const int Epochs = 12;
    private const float Rate = 0.03f;
    private const ulong Seed = 17;

    // Standings are learned from few reports, and many of them are a matter of opinion: longer steps and more epochs learn the reports by heart.
    private const int StandingEpochs = 4;
    private const float StandingRate = 0.01f;

    // The development keys often say that somebody accuses where the documentation, and later keys, say that authorities do.
    private const float AuthorityWeight = 1.5f;

    private static readonly FillFeatures Features = new(new WordClasses(DataFile.Load("Coding/Fills/word-classes.tsv")));

    /// <summary>All models of <see cref="FillModels"/>.</summary>
    public static ImmutableArray<LinearModel> Learn(IReadOnlyList<Muc4Report> reports)
    {
        var cases = FillCases.Of(reports).Where(found => !found.Mentions.IsEmpty).ToArray();
        var incidents = reports.SelectMany(FillCases.Incidents).ToArray();
        return
        [
            Learn(FillModels.Weapon, Labels<InstrumentKind>(kind => Muc4Fills.Instrument(kind)), Of(Role.Weapon, Muc4Slot.InstrumentType, Features.OfWeapon)),
            Learn(FillModels.UnnamedWeapon, Labels<InstrumentKind>(kind => Muc4Fills.Instrument(kind)), incidents.Select(found => (Unnamed(found.Template), Features.OfDeed(found.Context)))),
            Learn(FillModels.TargetClass, Labels<TargetClass>(Muc4Fills.PhysicalTarget), Of(Role.Target, Muc4Slot.PhysicalTargetType, Features.OfClass)),
            Learn(FillModels.ThingEffect, Labels<ThingEffect>(effect => Muc4Fills.Effect(effect)), Of(Role.Target, Muc4Slot.PhysicalTargetEffect, Features.OfEffect)),
            Learn(FillModels.VictimClass, Labels<VictimClass>(Muc4Fills.HumanTarget), Of(Role.Victim, Muc4Slot.HumanTargetType, Features.OfClass)),
            Learn(FillModels.PersonEffect, Labels<PersonEffect>(effect => Muc4Fills.Effect(effect)), Of(Role.Victim, Muc4Slot.HumanTargetEffect, Features.OfEffect)),
            LearnStanding(cases),
            Learn(FillModels.Category, Labels<DeedCategory>(category => Muc4Fills.Category(category)), incidents.Where(found => !Perpetrators(found.Cases).IsEmpty).Select(found => (Category(found.Template), Features.OfCategory(Perpetrators(found.Cases), found.Context)))),
        ];

        IEnumerable<(string?, FeatureList)> Of(Role role, Muc4Slot slot, Func<ImmutableArray<NounPhrase>, FillContext, bool, FeatureList> features) => FillTraining.Of(cases, role, slot, features);
    }

    /// <summary>The model of <see cref="FillModels.Standing"/>, from those of the cases that are organisations with phrases.</summary>
    public static LinearModel LearnStanding(IEnumerable<FillCase> cases) =>
        Learn(FillModels.Standing, Labels<Standing>(Muc4Values.Confidence), Of(cases.Where(found => !found.Mentions.IsEmpty), Role.Organisation, Muc4Slot.PerpetratorConfidence, Features.OfStanding), StandingRate, StandingEpochs,
            static label => label == nameof(Standing.SuspectedByAuthorities) ? AuthorityWeight : 1);

    /// <summary>What is seen of an organisation when its standing is told.</summary>
    public static FeatureList StandingFeaturesOf(FillCase organisation) => Features.OfStanding(organisation.Mentions, organisation.Context);

    /// <summary>The mentions of all perpetrators of an incident, in text order.</summary>
    public static ImmutableArray<NounPhrase> Perpetrators(ImmutableArray<FillCase> cases) =>
        [.. cases.Where(found => found.Role is Role.Individual or Role.Organisation).SelectMany(found => found.Mentions).Distinct().OrderBy(mention => mention.Span.Start)];

    /// <summary>What a key says in slot 7 of a weapon that it does not name, or <c>null</c>.</summary>
    public static string? Unnamed(Muc4Template template) =>
        template[Muc4Slot.InstrumentType].Where(fill => fill.References is not { IsEmpty: false }).SelectMany(fill => fill.Values).FirstOrDefault();

    /// <summary>What a key says in slot 8, or <c>null</c>.</summary>
    public static string? Category(Muc4Template template) => template[Muc4Slot.PerpetratorCategory].SelectMany(fill => fill.Values).FirstOrDefault();

    private static IEnumerable<(string? Value, FeatureList Features)> Of(
        IEnumerable<FillCase> cases, Role role, Muc4Slot slot, Func<ImmutableArray<NounPhrase>, FillContext, bool, FeatureList> features) =>
        cases.Where(found => found.Role == role).Select(found => (found.Allowed(slot).FirstOrDefault(), features(found.Mentions, found.Context, false)));

    // The first member that is written so: the finer ones share their writing with a coarser one.
    private static Dictionary<string, string> Labels<T>(Func<T, string?> written)
        where T : struct, Enum
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Enum.GetValues<T>())
            if (written(member) is { } text)
                labels.TryAdd(text, member.ToString());
        labels["OTHER"] = "Other";
        return labels;
    }

    private static LinearModel Learn(string name, Dictionary<string, string> labels, IEnumerable<(string? Value, FeatureList Features)> seen, float rate = Rate, int epochs = Epochs, Func<string, float>? weight = null)
    {
        var known = seen.Select(pair => (Label: pair.Value is null ? FillReader.Nothing : labels.GetValueOrDefault(pair.Value), pair.Features))
            .Where(pair => pair.Label is not null).ToArray();
        ImmutableArray<string> used = [.. known.Select(pair => pair.Label!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new SoftmaxLearner(used, Rows) { Rate = rate }.Learn(known.Select(pair => new Example(pair.Features.Distinct(), used.IndexOf(pair.Label!), weight?.Invoke(pair.Label!) ?? 1)), epochs, Seed).Model(name);
    }
}
