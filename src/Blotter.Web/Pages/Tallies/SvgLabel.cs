using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Blotter.Web.Pages.Tallies;

/// <summary>Words in a drawing. Razor's own syntax takes the element <c>text</c> for itself.</summary>
public sealed class SvgLabel : ComponentBase
{
    /// <summary>Where it stands.</summary>
    [Parameter]
    public double X { get; set; }

    /// <summary>Where its foot stands.</summary>
    [Parameter]
    public double Y { get; set; }

    /// <summary>Which part of it stands at X: <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <summary>The words.</summary>
    [Parameter]
    public required string Words { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", ChartScale.Text(X));
        builder.AddAttribute(2, "y", ChartScale.Text(Y));
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddAttribute(4, "font-size", "12");
        builder.AddAttribute(5, "fill", "#545d65");
        builder.AddAttribute(6, "class", "label");
        builder.AddContent(7, Words);
        builder.CloseElement();
    }
}
