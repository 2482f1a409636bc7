using System.Runtime.Intrinsics;
using Blotter.Language.Network;

namespace Blotter.Tests.Language.Network;

public sealed class ActivationTests
{
    [Theory]
    [InlineData(-80f)]
    [InlineData(-3.7f)]
    [InlineData(-1e-4f)]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(1f)]
    [InlineData(17.25f)]
    [InlineData(80f)]
    public void Raises_e_to_a_power(float x) =>
        ((double)Activation.Exp(Vector512.Create(x))[5] / Math.Exp(x)).ShouldBe(1, 3e-7);

    [Theory]
    [InlineData(float.MinValue)]
    [InlineData(-200f)]
    [InlineData(-2f)]
    [InlineData(0f)]
    [InlineData(0.7f)]
    [InlineData(200f)]
    [InlineData(float.MaxValue)]
    public void Squashes_any_number(float x)
    {
        ((double)Activation.Sigmoid(Vector512.Create(x))[0]).ShouldBe(1 / (1 + Math.Exp(-(double)x)), 1e-6);
        ((double)Activation.Tanh(Vector512.Create(x))[15]).ShouldBe(Math.Tanh(x), 1e-6);
    }
}
