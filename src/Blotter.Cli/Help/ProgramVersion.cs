using System.Reflection;

namespace Blotter.Cli.Help;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>Major, minor and patch, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
