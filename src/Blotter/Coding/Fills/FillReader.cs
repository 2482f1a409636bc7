using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Numbers;

namespace Blotter.Coding.Fills;

/// <summary>
/// Says what each thing in an incident is: kinds and effects by learned classifiers, numbers and nations by rule. Takes the mentions of one thing, the main one first.
/// Immutable and safe to share between threads.
/// </summary>
internal sealed class FillReader
{
    /// <summary>What a classifier says where nothing fits.</summary>
    public const string Nothing = "-";

    private readonly FillFeatures _features;
    private readonly PhraseCount _count;
    private readonly NationReader _nations;
    private readonly PersonWording _wording;
    private readonly WordClasses _classes;
    private readonly WeaponWords _weapons;
    private readonly FillChoice<InstrumentKind> _unnamedWeapon;
    private readonly FillChoice<InstrumentKind> _weapon;
    private readonly FillChoice<TargetClass> _targetClass;
    private readonly FillChoice<ThingEffect> _thingEffect;
    private readonly FillChoice<VictimClass> _victimClass;
    private readonly FillChoice<PersonEffect> _personEffect;
    private readonly FillChoice<Standing> _standing;
    private readonly FillChoice<DeedCategory> _category;

    /// <summary>A reader with these models and the library's lexicons.</summary>
    public FillReader(CoderModels models)
    {
        _classes = new WordClasses(DataFile.Load("Coding/Fills/word-classes.tsv"));
        _features = new FillFeatures(_classes);
        _count = new PhraseCount(new NumberFinder(DataFile.Load("Coding/Numbers/number-words.tsv")), _classes);
        _nations = new NationReader(DataFile.Load("Coding/Fills/former-countries.tsv"), DataFile.Load("Coding/Places/countries.tsv"));
        _wording = new PersonWording(_classes);
        _weapons = new WeaponWords(_classes);
        _weapon = new(models[FillModels.Weapon]);
        _unnamedWeapon = new(models[FillModels.UnnamedWeapon]);
        _targetClass = new(models[FillModels.TargetClass]);
        _thingEffect = new(models[FillModels.ThingEffect]);
        _victimClass = new(models[FillModels.VictimClass]);
        _personEffect = new(models[FillModels.PersonEffect]);
        _standing = new(models[FillModels.Standing]);
        _category = new(models[FillModels.Category]);
    }

    /// <summary>What is said of a weapon.</summary>
    public WeaponDetails ReadWeapon(ImmutableArray<NounPhrase> mentions, FillContext context)
    {
        if (_weapons.Of(mentions) is { } known)
            return new WeaponDetails(known, 1);
        var (kind, probability) = _weapon.Read(_features.OfWeapon(mentions, context));
        return new WeaponDetails(kind ?? InstrumentKind.Other, probability);
    }

    /// <summary>The weapon of an incident that names none, where its words tell one ("was shot"), or <c>null</c>.</summary>
    public WeaponDetails? ReadUnnamedWeapon(FillContext context)
    {
        var (kind, probability) = _unnamedWeapon.Read(_features.OfDeed(context));
        return kind is { } found ? new WeaponDetails(found, probability) : null;
    }

    /// <summary>What is said of a thing that was hit or aimed at.</summary>
    public TargetDetails ReadTarget(ImmutableArray<NounPhrase> mentions, FillContext context)
    {
        var read = _targetClass.Read(_features.OfClass(mentions, context)).Label ?? TargetClass.Other;
        var effect = _thingEffect.Read(_features.OfEffect(mentions, context)).Label;
        return new TargetDetails(Finer(read, mentions), _count.Of(mentions), _nations.Of(mentions, context.Country), effect);
    }

    /// <summary>What is said of people who were harmed or aimed at.</summary>
    public VictimDetails ReadVictim(ImmutableArray<NounPhrase> mentions, FillContext context)
    {
        var read = _victimClass.Read(_features.OfClass(mentions, context)).Label ?? VictimClass.Civilian;
        var effect = _personEffect.Read(_features.OfEffect(mentions, context)).Label;
        return new VictimDetails(read, _count.Of(mentions), _nations.Of(mentions, context.Country), effect, PersonWording.Name(mentions), _wording.Description(mentions));
    }

    /// <summary>How sure it is that an organisation did it.</summary>
    public StandingDetails ReadStanding(ImmutableArray<NounPhrase> mentions, FillContext context)
    {
        var (standing, probability) = _standing.Read(_features.OfStanding(mentions, context));
        return new StandingDetails(standing ?? Standing.Fact, probability);
    }

    /// <summary>Whether whoever did it is part of a state; <c>null</c> where that cannot be told, as of nobody (template documentation, version 7, section 7.9).</summary>
    /// <param name="perpetrators">The mentions of all perpetrators, people and organisations.</param>
    /// <param name="context">The incident.</param>
    public DeedCategory? ReadCategory(ImmutableArray<NounPhrase> perpetrators, FillContext context) =>
        perpetrators.IsEmpty ? null : _category.Read(_features.OfCategory(perpetrators, context)).Label;

    // What MUC-4 does not tell apart, the head's class does.
    private TargetClass Finer(TargetClass read, ImmutableArray<NounPhrase> mentions)
    {
        bool Has(string name) => mentions.Any(mention => _classes.Has(mention.HeadToken, name));
        return read switch
        {
            TargetClass.Other when Has("place-religious") => TargetClass.Religious,
            TargetClass.Other when Has("place-school") => TargetClass.School,
            TargetClass.Other when Has("place-health") => TargetClass.Hospital,
            TargetClass.Other when Has("place-military") => TargetClass.Military,
            TargetClass.Communications when mentions.Any(IsOfMedia) => TargetClass.Media,
            _ => read,
        };
    }

    private bool IsOfMedia(NounPhrase mention) =>
        Enumerable.Range(mention.First, mention.FullLast - mention.First + 1).Any(at => _classes.Has(mention.Sentence.Tokens[at], "place-media"));
}
