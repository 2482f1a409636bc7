using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Values that gold codings use beside the contract's set lists, and what they are read as. Counts its uses, which are reported.</summary>
internal sealed class GoldAliases
{
    private static readonly ImmutableArray<(Type List, string Written, Enum Member, string Name)> Known =
    [
        (typeof(WeaponKind), "car-bomb", WeaponKind.VehicleBomb, "weapon kind"),
        (typeof(Qualifier), "at-most", Qualifier.UpTo, "tally qualifier"),
    ];

    private readonly int[] _uses = new int[Known.Length];

    /// <summary>One sentence for each alias that was used.</summary>
    public ImmutableArray<string> Notes =>
    [
        .. Known.Zip(_uses).Where(alias => alias.Second > 0).Select(alias => string.Create(
            CultureInfo.InvariantCulture,
            $"The gold's {alias.First.Name} \"{alias.First.Written}\" is outside the contract; "
            + $"it was read as \"{NameOf(alias.First.Member)}\" ({alias.Second} times).")),
    ];

    /// <summary>The member that a value outside the set list stands for, or <c>null</c>.</summary>
    public T? Find<T>(string written)
        where T : struct, Enum
    {
        for (var i = 0; i < Known.Length; i++)
        {
            if (Known[i].List == typeof(T) && string.Equals(Known[i].Written, written, StringComparison.Ordinal))
            {
                _uses[i]++;
                return (T)Known[i].Member;
            }
        }
        return null;
    }

    private static string NameOf(Enum member) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
