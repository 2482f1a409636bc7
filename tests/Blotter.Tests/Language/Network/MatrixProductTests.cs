using Blotter.Language.Network;

namespace Blotter.Tests.Language.Network;

public sealed unsafe class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 5, 16)]
    [InlineData(4, 7, 32)]
    [InlineData(13, 40, 48)]
    [InlineData(21, 33, 112)]
    public void Adds_the_product_to_what_is_there(int rows, int inner, int columns)
    {
        var (a, b, expected) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2), new float[rows * columns]);
        var result = Numbers(rows * columns, 3);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var sum = result.Pointer[(row * columns) + column];
                for (var k = 0; k < inner; k++)
                    sum = MathF.FusedMultiplyAdd(a.Pointer[(row * inner) + k], b.Pointer[(k * columns) + column], sum);
                expected[(row * columns) + column] = sum;
            }

        MatrixProduct.Add(a.Pointer, inner, b.Pointer, columns, result.Pointer, columns, rows, inner, columns);

        result.Span.ToArray().ShouldBe(expected);
    }

    [Fact]
    public void Gives_the_same_bits_with_wide_and_with_narrow_vectors()
    {
        const int Rows = 27, Inner = 61, Columns = 80;
        var (a, b) = (Numbers(Rows * Inner, 4), Numbers(Inner * Columns, 5));
        FloatBuffer wide = new(Rows * Columns), narrow = new(Rows * Columns);

        WideProduct.Add(a.Pointer, Inner, b.Pointer, Columns, wide.Pointer, Columns, Rows, Inner, Columns);
        NarrowProduct.Add(a.Pointer, Inner, b.Pointer, Columns, narrow.Pointer, Columns, Rows, Inner, Columns);

        wide.Span.ToArray().ShouldBe(narrow.Span.ToArray());
    }

    [Fact]
    public void Leaves_what_lies_between_the_rows_alone()
    {
        const int Stride = 48;
        var (a, b, result) = (Numbers(2 * 3, 6), Numbers(3 * 16, 7), Numbers(2 * Stride, 8));
        var before = result.Span.ToArray();

        MatrixProduct.Add(a.Pointer, 3, b.Pointer, 16, result.Pointer, Stride, 2, 3, 16);

        result.Span[16..Stride].ToArray().ShouldBe(before[16..Stride]);
        result.Span[(Stride + 16)..].ToArray().ShouldBe(before[(Stride + 16)..]);
    }

    private static FloatBuffer Numbers(int length, int seed)
    {
        var (buffer, random) = (new FloatBuffer(length), new Random(seed));
        for (var at = 0; at < length; at++)
            buffer.Pointer[at] = (random.NextSingle() * 2) - 1;
        return buffer;
    }
}
