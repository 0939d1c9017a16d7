using Candor.Signals.Templates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Templates;

public sealed class FamilySkeletonTests
{
    [Theory]
    [InlineData("The best {…} in {…}, only {number}", "The best phone in Paris, only 299", "The best old camera in London, only 1,299.00", "The best tea in Rome, only 5")]
    [InlineData("Get {number}% off now! {link} {emoji}", "Get 50% off now! https://a.example/1 🔥", "Get 70% off now! https://b.example/2 💥")]
    [InlineData("Thank you {name}, you saved my day", "Thank you @ada, you saved my day", "Thank you @bob_1, you saved my day")]
    [InlineData("{…} changed my life, I cannot thank {…} enough", "This cream changed my life, I cannot thank Anna enough", "The new diet changed my life, I cannot thank my coach enough")]
    [InlineData("全场{number}折，仅剩{number}件！", "全场5折，仅剩3件！", "全场8折，仅剩12件！")]
    [InlineData("这款{…}真的好用，推荐给大家", "这款面霜真的好用，推荐给大家", "这款洗发水真的好用，推荐给大家")]
    [InlineData("One text alone with 1 number", "One text alone with 1 number")]
    [InlineData("Same Words twice", "Same Words twice", "same words twice")]
    [InlineData("{…}", "nothing of this", "is like those two")]
    [InlineData("")]
    public void Texts_are_aligned_and_what_differs_is_a_slot(string expected, params string[] texts) => Assert.Equal(expected, FamilySkeleton.Of(texts));

    [Fact]
    public void Any_texts_have_a_skeleton_and_equal_ones_have_no_slot() => Prop.ForAll(
        Gen.Elements("the ", "a", " 12", "@ada ", "😀", "我", "。", "\n", "#tag ", "https://a.example ", "\ud83d", "{", "…").ListOf().Select(string.Concat).ArrayOf().ToArbitrary(), texts =>
        {
            Assert.NotNull(FamilySkeleton.Of(texts));
            if (texts.Length > 0) Assert.DoesNotContain("{…}", FamilySkeleton.Of([texts[0], texts[0]]), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
