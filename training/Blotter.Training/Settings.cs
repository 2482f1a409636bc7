using System.Globalization;
using Blotter.Language.Network;

namespace Blotter.Training;

/// <summary>Settings of a training run as <c>NAME=VALUE</c> on the command line; what is not given keeps the value of the shipped recipe.</summary>
internal sealed class Settings(IEnumerable<string> arguments)
{
    private readonly Dictionary<string, string> _values =
        arguments.Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.Ordinal);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string? Text(string name)
    {
        _known.Add(name);
        return _values.GetValueOrDefault(name);
    }

    public int Whole(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A width of the network: a multiple of sixteen.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public int Width(string name, int otherwise) => Whole(name, otherwise) is var width and > 0 && width % MatrixProduct.Lanes == 0
        ? width
        : throw new FormatException($"{name} is no multiple of {MatrixProduct.Lanes}.");

    /// <summary>To be called when all settings were asked for.</summary>
    /// <exception cref="FormatException">Some that were given were not.</exception>
    public void RefuseOthers()
    {
        if (_values.Keys.FirstOrDefault(name => !_known.Contains(name)) is { } unknown)
            throw new FormatException($"{unknown} is no setting; there are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
    }

    public float Number(string name, float otherwise) => Text(name) is { } text ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
