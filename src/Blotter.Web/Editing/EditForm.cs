using System.Collections.Immutable;
using Blotter.Ledger.Deciding;
using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Editing;

/// <summary>The names that fields have in forms that change something.</summary>
internal static class EditField
{
    public const string Back = "back";
    public const string Entry = "entry";
    public const string Facet = "facet";
    public const string Mention = "mention";
    public const string Seen = "seen";
    public const string Value = "value";
    public const string Verdict = "verdict";
    public const string Why = "why";
    public const string With = "with";
    public const string WithSeen = "with_seen";
}

/// <summary>What a person wrote into a form that changes something.</summary>
public sealed class EditForm
{
    /// <summary>Characters of a reason at most: the log keeps it for ever.</summary>
    public const int LongestWhy = 1000;

    private readonly IFormCollection _fields;

    private EditForm(IFormCollection fields) => _fields = fields;

    /// <summary>A form into which nobody has written yet.</summary>
    public static EditForm Empty { get; } = new(FormCollection.Empty);

    /// <summary>What was typed into a field; empty when nothing was.</summary>
    public string this[string field] => _fields[field].ToString();

    /// <summary>All values of a field.</summary>
    public ImmutableArray<string> All(string field) => [.. _fields[field].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>The reason.</summary>
    /// <exception cref="BlotterException">There is none, or it is too long (B223).</exception>
    public string Why => Needed(EditField.Why, LongestWhy);

    /// <summary>A field that must be there.</summary>
    /// <exception cref="BlotterException">It is not there, or is too long (B223).</exception>
    public string Needed(string field, int longest = 200)
    {
        var value = this[field].Trim();
        if (value.Length == 0)
            throw Errors.UnusableField(field, "it is empty, and the change needs it");
        return value.Length <= longest ? value : throw Errors.UnusableField(field, "it is too long");
    }

    /// <summary>The state that the form was shown of; <c>null</c> where it says none.</summary>
    public IncidentVersion? Seen(string field = EditField.Seen) => IncidentVersion.TryParse(this[field], out var version) ? version : null;

    /// <summary>Where to go on: an address of these pages.</summary>
    /// <param name="usual">Where, when the form says nothing or names another site.</param>
    public string Back(string usual) => LocalAddress.Of(this[EditField.Back], usual);

    /// <summary>Reads a request's form.</summary>
    public static async Task<EditForm> Read(HttpRequest request, CancellationToken cancellation) => new(await request.ReadFormAsync(cancellation));
}
