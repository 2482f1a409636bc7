using System.Text.Json.Serialization;

namespace Blotter.Coding.Contract;

// The contract's set lists. In JSON a member is written in kebab case (RocketOrShelling: "rocket-or-shelling").
// docs/codebook.md defines every member and maps it to MUC-4, ACLED, UCDP GED and PLOVER; a test holds the two together.
#pragma warning disable CS1591 // Each member is defined once, in the codebook.

/// <summary>What kind of attack an incident is.</summary>
[JsonConverter(typeof(KebabCaseConverter<IncidentType>))]
public enum IncidentType
{
    ArmedAttack, Bombing, SuicideBombing, RocketOrShelling, AirstrikeOrDrone, Kidnapping, Assassination, Arson, Hijacking, Robbery, Sabotage, Clash,
    Other,
}

/// <summary>How far an incident got.</summary>
[JsonConverter(typeof(KebabCaseConverter<Stage>))]
public enum Stage { Accomplished, Attempted, Threatened }

/// <summary>How narrow a date is.</summary>
[JsonConverter(typeof(KebabCaseConverter<DatePrecision>))]
public enum DatePrecision { Day, Days, Week, Month, Year }

/// <summary>What a date rests on: its own words, words relative to another date, or the dateline.</summary>
[JsonConverter(typeof(KebabCaseConverter<DateBasis>))]
public enum DateBasis { Stated, Relative, Dateline }

/// <summary>How narrow a place is.</summary>
[JsonConverter(typeof(KebabCaseConverter<PlacePrecision>))]
public enum PlacePrecision { Exact, Near, District, Province, Country }

/// <summary>What a perpetrator is.</summary>
[JsonConverter(typeof(KebabCaseConverter<PerpetratorKind>))]
public enum PerpetratorKind { Organisation, Individual, State }

/// <summary>How sure it is that a perpetrator did it, and on whose word (MUC-4 slot 11).</summary>
[JsonConverter(typeof(KebabCaseConverter<Standing>))]
public enum Standing { Fact, Claimed, SuspectedByAuthorities, Suspected, Possible, Denied }

/// <summary>What a perpetrator says about it.</summary>
[JsonConverter(typeof(KebabCaseConverter<PerpetratorResponse>))]
public enum PerpetratorResponse { Claims, Denies, Silent }

/// <summary>Whether somebody claims the deed.</summary>
[JsonConverter(typeof(KebabCaseConverter<Responsibility>))]
public enum Responsibility { Claimed, NoneYet, Denied, NotMentioned }

/// <summary>What a target is.</summary>
[JsonConverter(typeof(KebabCaseConverter<TargetKind>))]
public enum TargetKind { Diplomatic, Military, Police, Government, Civilian, Infrastructure, Business, Religious, Transport, Media, Other }

/// <summary>What happened to a target.</summary>
[JsonConverter(typeof(KebabCaseConverter<TargetEffect>))]
public enum TargetEffect { Destroyed, Damaged, None, Unknown }

/// <summary>What a victim is.</summary>
[JsonConverter(typeof(KebabCaseConverter<VictimKind>))]
public enum VictimKind { Civilian, Military, Police, Official, Diplomat, Other }

/// <summary>What happened to a victim.</summary>
[JsonConverter(typeof(KebabCaseConverter<VictimEffect>))]
public enum VictimEffect { Killed, Injured, Abducted, Unharmed }

/// <summary>What a weapon is.</summary>
[JsonConverter(typeof(KebabCaseConverter<WeaponKind>))]
public enum WeaponKind
{
    Rocket, Missile, Mortar, Artillery, Drone, AerialBomb, VehicleBomb, SuicideVest, Explosive, Grenade, Mine, Firearm, Blade, Incendiary, Other,
}

/// <summary>What a source is.</summary>
[JsonConverter(typeof(KebabCaseConverter<SourceKind>))]
public enum SourceKind { Publisher, Agency, Official, Group, Person, Witness, Account, Document, Unnamed }

/// <summary>The part of an incident that a claim is about.</summary>
[JsonConverter(typeof(KebabCaseConverter<Facet>))]
public enum Facet { Occurrence, Type, Date, Place, Perpetrator, Target, Victim, Killed, Injured, Abducted, Weapon, Responsibility }

/// <summary>How a source stands to what it says.</summary>
[JsonConverter(typeof(KebabCaseConverter<Stance>))]
public enum Stance { Asserts, Hedges, Denies }

/// <summary>How a tally's number is meant.</summary>
[JsonConverter(typeof(KebabCaseConverter<Qualifier>))]
public enum Qualifier { Exact, AtLeast, MoreThan, About, Nearly, UpTo, FewerThan, Between }

/// <summary>What a statement does.</summary>
[JsonConverter(typeof(KebabCaseConverter<StatementKind>))]
public enum StatementKind { Threat, Condemnation, Order, Appeal, Denial, Warning, Claim, Other }

/// <summary>What a measure is.</summary>
[JsonConverter(typeof(KebabCaseConverter<MeasureKind>))]
public enum MeasureKind { Vote, Law, Sanction, Raid, Arrest, Ceasefire, Withdrawal, Other }

/// <summary>Where a post was posted.</summary>
[JsonConverter(typeof(KebabCaseConverter<Platform>))]
public enum Platform { X, Telegram, Facebook, Instagram, Youtube, Tiktok, Vk, Weibo, Other }

/// <summary>What the report says about a post's or film's truth.</summary>
[JsonConverter(typeof(KebabCaseConverter<Verification>))]
public enum Verification { Verified, Unverified, Debunked, NotStated }

/// <summary>What the writer adds to the facts.</summary>
[JsonConverter(typeof(KebabCaseConverter<VoiceKind>))]
public enum VoiceKind { Loaded, NameCalling, Opinion, Promotion, Disclaimer }

/// <summary>What a careful reader would stop at.</summary>
[JsonConverter(typeof(KebabCaseConverter<FlagKind>))]
public enum FlagKind
{
    HeadlineOverstates, SelfContradiction, LabelExceedsEvidence, StalePost, OffTopicPost, UnverifiedMedia, UnsourcedNumber, ImpossibleDate,
    CircularSource,
}
