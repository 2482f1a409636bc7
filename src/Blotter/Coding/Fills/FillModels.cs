namespace Blotter.Coding.Fills;

/// <summary>The names of the models that <see cref="FillReader"/> asks for.</summary>
internal static class FillModels
{
    /// <summary>What a weapon is.</summary>
    public const string Weapon = "fill-weapon";

    /// <summary>Which weapon was used where none is named.</summary>
    public const string UnnamedWeapon = "fill-unnamed-weapon";

    /// <summary>What a target is.</summary>
    public const string TargetClass = "fill-target-class";

    /// <summary>What became of a target.</summary>
    public const string ThingEffect = "fill-target-effect";

    /// <summary>What a victim is.</summary>
    public const string VictimClass = "fill-victim-class";

    /// <summary>What became of a victim.</summary>
    public const string PersonEffect = "fill-victim-effect";

    /// <summary>How sure it is that an organisation did it.</summary>
    public const string Standing = "fill-standing";

    /// <summary>By whom it was done.</summary>
    public const string Category = "fill-category";
}
