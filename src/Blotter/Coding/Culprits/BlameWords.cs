using System.Collections.Frozen;

namespace Blotter.Coding.Culprits;

/// <summary>The lists of <c>blame-words.tsv</c>.</summary>
internal sealed class BlameWords(DataFile file)
{
    private readonly WordLists _lists = new(file);

    public FrozenSet<string> Owns => _lists["owns"];

    public FrozenSet<string> Responsibility => _lists["responsibility"];

    public FrozenSet<string> OwnsDoing => _lists["owns-doing"];

    public FrozenSet<string> SaysSelf => _lists["says-self"];

    public FrozenSet<string> OwnPeople => _lists["own-people"];

    public FrozenSet<string> Denies => _lists["denies"];

    public FrozenSet<string> Part => _lists["part"];

    public FrozenSet<string> Charge => _lists["charge"];

    public FrozenSet<string> NoPart => _lists["no-part"];

    public FrozenSet<string> Accuses => _lists["accuses"];

    public FrozenSet<string> Suspects => _lists["suspects"];

    public FrozenSet<string> Attributes => _lists["attributes"];

    public FrozenSet<string> Believed => _lists["believed"];

    public FrozenSet<string> Unsure => _lists["unsure"];

    public FrozenSet<string> Behind => _lists["behind"];

    public FrozenSet<string> Work => _lists["work"];

    public FrozenSet<string> UnsureWork => _lists["unsure-work"];

    public FrozenSet<string> Does => _lists["does"];

    public FrozenSet<string> Deed => _lists["deed"];

    public FrozenSet<string> Nobody => _lists["nobody"];

    public FrozenSet<string> Silent => _lists["silent"];

    public FrozenSet<string> Hedge => _lists["hedge"];

    public FrozenSet<string> Falls => _lists["falls"];

    public FrozenSet<string> Falling => _lists["falling"];

    public FrozenSet<string> ComesFrom => _lists["comes-from"];

    public FrozenSet<string> Round => _lists["round"];

    public FrozenSet<string> Ground => _lists["ground"];

    public FrozenSet<string> RulesOut => _lists["rules-out"];

    public FrozenSet<string> Held => _lists["held"];

    public FrozenSet<string> Considers => _lists["considers"];

    public FrozenSet<string> Pointer => _lists["pointer"];

    public FrozenSet<string> Evidence => _lists["evidence"];

    public FrozenSet<string> NamedAs => _lists["named-as"];

    public FrozenSet<string> SuspectNoun => _lists["suspect-noun"];

    public FrozenSet<string> Belongs => _lists["belongs"];

    public FrozenSet<string> Suspected => _lists["suspected"];

    public FrozenSet<string> Group => _lists["group"];

    public FrozenSet<string> GroupForeign => _lists["group-foreign"];

    public FrozenSet<string> DoesWithWeapon => _lists["does-with-weapon"];

    public FrozenSet<string> Somebody => _lists["somebody"];

    public FrozenSet<string> Loyal => _lists["loyal"];

    public FrozenSet<string> Mouthpiece => _lists["mouthpiece"];

    public FrozenSet<string> Arrests => _lists["arrests"];

    public FrozenSet<string> Convicts => _lists["convicts"];

    public FrozenSet<string> LooksAt => _lists["looks-at"];

    public FrozenSet<string> Member => _lists["member"];

    public FrozenSet<string> Force => _lists["force"];

    public FrozenSet<string> Charges => _lists["charges"];

    public FrozenSet<string> Authority => _lists["authority"];

    public FrozenSet<string> NameOwner => _lists["name-owner"];

    public FrozenSet<string> Thing => _lists["thing"];

    public FrozenSet<string> ShortForms => _lists["short-forms"];
}
