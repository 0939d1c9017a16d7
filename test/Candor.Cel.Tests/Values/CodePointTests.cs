using System.Text;
using Candor.Cel.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Cel.Tests.Values;

/// <summary>Texts counted and ordered by code points.</summary>
public sealed class CodePointTests
{
    private static readonly Arbitrary<string> Texts = Gen.Elements("a", "é", "中", "🐱", "\uE000", "\uFFFD", "𐀀").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void Texts_are_counted_in_code_points() =>
        Prop.ForAll(Texts, text => CodePoints.Count(text) == text.EnumerateRunes().Count()).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_are_ordered_as_their_utf_8_is() => Prop.ForAll(
        Texts, Texts, (a, b) => Math.Sign(CodePoints.Compare(a, b)) == Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_index_is_where_so_many_code_points_end() => Prop.ForAll(
        Texts, ArbMap.Default.ArbFor<byte>(), (text, index) => CodePoints.TryOffset(text, index, out var offset)
            ? text[..offset].EnumerateRunes().Count() == index
            : index > text.EnumerateRunes().Count()).QuickCheckThrowOnFailure();
}
