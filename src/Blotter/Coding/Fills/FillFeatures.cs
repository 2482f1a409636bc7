using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Views;

namespace Blotter.Coding.Fills;

/// <summary>The features that each fill is told by. Immutable; what it returns is hashed, each feature once.</summary>
internal sealed class FillFeatures(WordClasses classes)
{
    private const int MostMentions = 12;

    /// <summary>What says what a weapon is.</summary>
    public FeatureList OfWeapon(ImmutableArray<NounPhrase> mentions, FillContext context, bool withNames = false)
    {
        var (list, reader) = Begin(withNames);
        list.Add("type", TypeOf(context));
        foreach (var mention in mentions.Take(MostMentions))
        {
            reader.Words(mention);
            reader.Sentence(mention.Sentence, "s", "");
        }
        return list;
    }

    /// <summary>What says what a target or victim is.</summary>
    public FeatureList OfClass(ImmutableArray<NounPhrase> mentions, FillContext context, bool withNames = false)
    {
        var (list, reader) = Begin(withNames);
        list.Add("type", TypeOf(context));
        foreach (var mention in mentions.Take(MostMentions))
        {
            reader.Words(mention);
            reader.Descriptions(mention);
        }
        return list;
    }

    /// <summary>What says what became of a target or victim.</summary>
    public FeatureList OfEffect(ImmutableArray<NounPhrase> mentions, FillContext context, bool withNames = false)
    {
        var (list, reader) = Begin(withNames);
        var type = TypeOf(context);
        list.Add("type", type);
        list.Add("stage", context.Stage?.ToString() ?? "-");
        foreach (var mention in mentions.Take(MostMentions))
        {
            list.Add("head", MentionFeatures.Lemma(mention.HeadToken));
            list.Add("kind", mention.Name?.Kind.ToString() ?? "-", type);
            foreach (var name in classes.Of(mention.HeadToken))
                list.Add("head.c", name);
            reader.Governors(mention, type);
            reader.Around(mention, type);
            reader.Sentence(mention.Sentence, "s", type);
        }
        Neighbours(reader, mentions, context, type);
        return list;
    }

    /// <summary>What says how sure it is that an organisation did it.</summary>
    public FeatureList OfStanding(ImmutableArray<NounPhrase> mentions, FillContext context, bool withNames = false)
    {
        var (list, _) = Begin(withNames);
        var reader = new StandingFeatures(list, classes);
        foreach (var name in mentions.SelectMany(Group).Distinct(StringComparer.Ordinal))
        {
            list.Add("group", name);
            foreach (var word in context.Opening.Where(classes.IsOpening))
                list.Add("opening.g", name, word);
        }
        foreach (var word in context.Opening.Where(classes.IsOpening))
            list.Add("opening", word);
        foreach (var mention in mentions.Take(MostMentions))
        {
            reader.Mention(mention);
            reader.Sentence(mention.Sentence, "own " + Place(mention.Sentence.Index, context));
        }
        foreach (var at in context.Telling.Take(MostMentions))
            reader.Sentence(context.Report[at], "deed");
        var group = mentions.SelectMany(Group).FirstOrDefault("");
        reader.Owned(context.Report, mentions.Take(MostMentions).Select(mention => mention.Sentence.Index).ToHashSet(), group);
        reader.Together(group);
        list.Add("type", TypeOf(context), context.Stage?.ToString() ?? "-");
        return list;
    }

    private static string Place(int sentence, FillContext context) => context.Tells(sentence) ? "tells" : context.Tells(sentence - 1) || context.Tells(sentence + 1) ? "next" : "-";

    /// <summary>What says whether whoever did it is part of a state.</summary>
    /// <param name="perpetrators">Mentions of all perpetrators.</param>
    /// <param name="context">The incident.</param>
    /// <param name="withNames">Whether features are kept in words too.</param>
    public FeatureList OfCategory(ImmutableArray<NounPhrase> perpetrators, FillContext context, bool withNames = false)
    {
        var (list, reader) = Begin(withNames);
        list.Add("type", TypeOf(context));
        list.Add("any", perpetrators.IsEmpty ? "no" : "yes", TypeOf(context));
        foreach (var mention in perpetrators.Take(MostMentions))
        {
            reader.Words(mention);
            reader.Descriptions(mention);
        }
        foreach (var at in context.Telling.Take(MostMentions))
            reader.Sentence(context.Report[at], "deed", perpetrators.IsEmpty ? "no" : "yes");
        return list;
    }

    /// <summary>What says that a weapon was used though none is named ("was shot").</summary>
    public FeatureList OfDeed(FillContext context, bool withNames = false)
    {
        var (list, reader) = Begin(withNames);
        list.Add("type", TypeOf(context));
        foreach (var at in context.Telling.Take(MostMentions))
            reader.Sentence(context.Report[at], "deed", TypeOf(context));
        return list;
    }

    private (FeatureList List, MentionFeatures Reader) Begin(bool withNames)
    {
        var list = new FeatureList(withNames);
        list.Add("bias");
        return (list, new MentionFeatures(list, classes));
    }

    private static string TypeOf(FillContext context) => context.Type is { } type ? Muc4Values.Type(type) : "-";

    // "He died" comes after the sentence that names him.
    private static void Neighbours(MentionFeatures reader, ImmutableArray<NounPhrase> mentions, FillContext context, string type)
    {
        foreach (var next in mentions.Take(MostMentions).Select(mention => mention.Sentence.Index + 1).Distinct())
            if (next < context.Report.Length)
                reader.Classes(context.Report[next], "next", type);
    }

    private IEnumerable<string> Group(NounPhrase mention)
    {
        var tokens = mention.Sentence.Tokens;
        var found = Enumerable.Range(mention.First, mention.FullLast - mention.First + 1).SelectMany(at => classes.Of(tokens[at]))
            .Where(name => name is "group-guerrilla" or "group-state" or "group-squad").Distinct(StringComparer.Ordinal).ToArray();
        return found.Length == 0 ? ["group-unknown"] : found;
    }
}
