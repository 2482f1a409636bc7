using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Blotter.Tests.Contract;

namespace Blotter.Tests;

public sealed partial class ErrorTableTests
{
    [Fact]
    public void Every_error_is_in_the_table_and_every_row_of_the_table_is_an_error() =>
        Rows().Select(row => row.Code).ShouldBe(All().Select(error => error.Code));

    [Fact]
    public void No_code_has_two_meanings() => All().Select(error => error.Code).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void The_table_gives_each_error_its_exit_status() =>
        Rows().ShouldBe(All().Select(error => (error.Code, ((int)error.Status).ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_text_says_what_was_found_and_ends_as_a_sentence() =>
        All().ShouldAllBe(error => error.Message.Length > 20 && (error.Message.EndsWith('.') || error.Message.EndsWith('?')));

    private static List<BlotterException> All() =>
        [.. typeof(Errors).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(BlotterException))
            .Select(method => (BlotterException)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!)
            .OrderBy(error => error.Code, StringComparer.Ordinal)];

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "what was found.",
        var type when type == typeof(Exception) || type == typeof(IOException) => new IOException("no such device"),
        var type when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };

    private static IEnumerable<(string Code, string Status)> Rows() =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "errors.md"))
            .Select(line => TableRow().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["code"].Value, match.Groups["status"].Value));

    [GeneratedRegex(@"^\| (?<code>B\d{3}) \|.*\| (?<status>\d+) \|$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableRow();
}
