using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Actors;

/// <summary>Somebody whom reports of conflict name, from <c>actors.tsv</c>, or an office of a state, from <c>offices.tsv</c>.</summary>
/// <param name="Id">Stable; what <see cref="Perpetrator.Actor"/> holds.</param>
/// <param name="Name">Its usual name in English.</param>
/// <param name="Kind">Whether it is an organisation or a state's.</param>
/// <param name="Class">What it is.</param>
/// <param name="SourceKind">What it is where it is quoted.</param>
/// <param name="Countries">ISO 3166 codes: its home first, then where else it acts; none where it is at home nowhere.</param>
/// <param name="Sponsor">The id of whoever is generally reported to back, arm or command it, or <c>null</c>.</param>
/// <param name="From">The year it began, or <c>null</c>.</param>
internal sealed record Actor(
    string Id, string Name, PerpetratorKind Kind, ActorClass Class, SourceKind SourceKind, ImmutableArray<string> Countries, string? Sponsor = null, int? From = null);

#pragma warning disable CS1591 // The names say it.

/// <summary>What an actor is.</summary>
internal enum ActorClass
{
    Agency, Broadcaster, Newspaper, Ministry, Government, Military, Police, Intelligence, International, Mission, Monitor, Rights, Aid, ArmedGroup, Militia, Gang, Party, Company,
}

/// <summary>An actor named in a sentence.</summary>
/// <param name="First">Index of the first token of its name.</param>
/// <param name="Last">Index of the last, included.</param>
/// <param name="Actor">Which.</param>
internal readonly record struct ActorMention(int First, int Last, Actor Actor);
