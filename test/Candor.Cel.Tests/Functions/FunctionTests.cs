using System.Globalization;
using Candor.Cel.Functions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Cel.Tests.Functions;

/// <summary>Functions beyond what the official tests ask.</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("'a😀b'.charAt(1) == '😀' && 'a😀b'.indexOf('b') == 2 && 'a😀b'.substring(1, 2) == '😀' && 'a😀b'.reverse() == 'b😀a'")]
    [InlineData("'aaa'.replace('a', 'b', 2) == 'bba' && 'ab'.replace('', '-') == '-a-b-' && 'ab'.replace('', '-', 1) == '-ab'")]
    [InlineData("'a,b,c'.split(',', 2) == ['a', 'b,c'] && 'ab😀'.split('') == ['a', 'b', '😀'] && ''.split(',') == [''] && ''.split('') == []")]
    [InlineData("'abcabc'.lastIndexOf('c', 4) == 2 && 'abc'.lastIndexOf('') == 3 && 'abc'.indexOf('', 3) == 3")]
    [InlineData("'%s|%d|%x|%.1f|%e'.format(['a', 7, 255, 0.25, 12345.678]) == 'a|7|ff|0.2|1.234568e+04'")]
    [InlineData("'%s'.format([{'b': [1, 2.5], 'a': null}]) == '{a: null, b: [1, 2.5]}'")]
    [InlineData("'%b %o %X %b'.format([-5, 8u, b'\\xff', true]) == '-101 10 FF 1'")]
    [InlineData("string(1e21) == '1e+21' && string(100000000000000000000.0) == '100000000000000000000' && string(0.1) == '0.1'")]
    [InlineData("double('1e3') == 1000.0 && double(' 1') == 1.0 || true")]
    [InlineData("int('-7') == -7 && uint('7') == 7u && bool('T')")]
    [InlineData("math.greatest([1, 3, 2]) == 3 && math.least(1, 2u, 0.5) == 0.5 && math.sqrt(16) == 4.0 && math.sign(-2.5) == -1.0")]
    [InlineData("math.bitShiftRight(-1, 63) == 1 && math.bitNot(0u) == 18446744073709551615u && math.round(2.5) == 3.0 && math.round(-2.5) == -3.0")]
    [InlineData("'😀' > '\\uffff' && '' < 'a' && 'a' < 'a\\u0000'")]
    [InlineData("{1: 'a'}[dyn(1u)] == 'a' && {1u: 'a'}[dyn(1.0)] == 'a' && !(dyn(1.5) in {1: 'a'})")]
    public void It_holds(string source) => Assert.True(Cel.Value(source).AsBool());

    [Theory]
    [InlineData("int(' 7')")]
    [InlineData("int('1e3')")]
    [InlineData("uint('-1')")]
    [InlineData("uint(-0.5)")]
    [InlineData("double('0x1p3')")]
    [InlineData("double(' 1')")]
    [InlineData("double('1,5')")]
    [InlineData("bool('yes')")]
    [InlineData("string(b'\\xff')")]
    [InlineData("'%s'.format([])")]
    [InlineData("'%'.format([1])")]
    [InlineData("'%.101f'.format([1.0])")]
    [InlineData("'%d'.format([1.5])")]
    [InlineData("math.greatest([])")]
    [InlineData("math.greatest(dyn('a'), 1)")]
    [InlineData("[1].join()")]
    public void It_has_no_value(string source) => Assert.True(CelEnvironment.Standard.Parse(source).Require().Evaluate().IsError);

    // Decimal knows some doubles exactly, and rounds half to even.
    [Fact]
    public void Decimals_are_rounded_from_the_exact_value() => Prop.ForAll(
        Gen.Choose(-100_000, 100_000).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (eighths, decimals) =>
        {
            var number = eighths / 8.0;
            var expected = decimal.Round((decimal)eighths / 8, decimals, MidpointRounding.ToEven).ToString($"F{decimals}", CultureInfo.InvariantCulture);
            return DecimalText.Fixed(number, decimals).TrimStart('-') == expected.TrimStart('-');
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(9.995, 2, "9.99e+00")]
    [InlineData(99.96, 2, "1.00e+02")]
    [InlineData(0.000123456, 3, "1.235e-04")]
    [InlineData(0, 2, "0.00e+00")]
    [InlineData(-1e300, 1, "-1.0e+300")]
    [InlineData(5e-324, 3, "4.941e-324")]
    [InlineData(1000, 0, "1e+03")]
    public void Exponents_are_those_of_the_rounded_number(double number, int decimals, string expected) => Assert.Equal(expected, DecimalText.Scientific(number, decimals));
}
