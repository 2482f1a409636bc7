using System.Globalization;

namespace Blotter.Training;

/// <summary>Settings of a training run as <c>NAME=VALUE</c> on the command line; what is not given keeps the value of the shipped recipe.</summary>
internal sealed class Settings(IEnumerable<string> arguments)
{
    private readonly Dictionary<string, string> _values =
        arguments.Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.Ordinal);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Whole(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public float Number(string name, float otherwise) => Text(name) is { } text ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
