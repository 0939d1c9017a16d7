using System.Text;
using Xunit;

namespace Candor.Provenance.Tests.Generators;

public sealed class GeneratorTests
{
    [Theory]
    [InlineData("parameters", "a duck\nSteps: 15, Sampler: UniPC, CFG scale: 5", "AUTOMATIC1111")]
    [InlineData("prompt", "{\"3\": {\"inputs\": {}, \"class_type\": \"KSampler\"}}", "ComfyUI")]
    [InlineData("workflow", "{\"last_node_id\": 13, \"nodes\": []}", "ComfyUI")]
    [InlineData("invokeai_metadata", "{}", "InvokeAI")]
    [InlineData("Software", "NovelAI", "NovelAI")]
    [InlineData("fooocus_scheme", "fooocus", "Fooocus")]
    [InlineData("Software", "Adobe Photoshop", "")]
    [InlineData("parameters", "Steps: walk to the shop", "")]
    [InlineData("prompt", "what do you see?", "")]
    [InlineData("workflow", "{\"approved\": true}", "")]
    public void Named_texts_of_PNG_tell_the_generator(string name, string text, string generator) =>
        Assert.Equal(generator, Make.Inspect(Make.Png(("tEXt", Make.Latin($"{name}\0{text}")))).Generator?.Name ?? "");

    [Fact]
    public void Sound_and_video_tell_the_generator_as_well()
    {
        const string Prompt = "{\"3\": {\"inputs\": {}, \"class_type\": \"KSampler\"}}";
        byte[][] files =
        [
            MakeMedia.Flac((4, MakeMedia.Comments($"PROMPT={Prompt}"))),
            MakeMedia.Tag(4, 0, MakeMedia.Frame("TXXX", 4, [3, .. "prompt\0"u8, .. Make.Latin(Prompt)])),
            [.. MakeMedia.Type("isom"), .. MakeMedia.Box("moov", MakeMedia.Box("udta", MakeMedia.MetaWithKey("prompt", Make.Latin(Prompt))))],
        ];

        Assert.All(files, file => Assert.Equal("ComfyUI", Make.Inspect(file).Generator?.Name));
    }

    [Fact]
    public void Parameters_in_an_EXIF_comment_are_known()
    {
        byte[] comment = [.. "UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes("a duck\nSteps: 15, Sampler: UniPC")];

        var found = Make.Inspect(Make.Jpeg((0xE1, [.. "Exif\0\0"u8, .. Make.Tiff((0x9286, comment))])));

        Assert.Equal(("AUTOMATIC1111", "APP1 EXIF UserComment 0x9286 (UNICODE prefix)"), (found.Generator?.Name, found.Generator?.Place));
    }

    [Fact]
    public void A_text_in_the_low_bits_of_a_picture_is_found_and_its_pixels_count_as_read()
    {
        var picture = MakeStealth.Picture(MakeStealth.Rows("a duck\nSteps: 15, Sampler: UniPC"));

        var (found, cut) = (Make.Inspect(picture), Make.Inspect(picture, new() { TotalBytes = 5000 }));

        Assert.Equal(("AUTOMATIC1111", false), (found.Generator?.Name, found.IsCut));
        Assert.Equal((null, true), (cut.Generator?.Name, cut.IsCut));
    }

    [Fact]
    public void A_profile_that_ImageMagick_wrote_as_digits_is_read()
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Make.Tiff((0x9286, Make.Latin("ASCII\0\0\0a duck\nSteps: 15, Sampler: UniPC")))];
        var digits = Make.Latin($"\nexif\n{exif.Length,8}\n{Convert.ToHexString(exif)}\n");

        var found = Make.Inspect(Make.Png(("zTXt", [.. "Raw profile type exif\0\0"u8, .. Make.Zlib(digits)])));

        Assert.Equal("AUTOMATIC1111", found.Generator?.Name);
    }

    [Fact]
    public void A_graph_in_the_camera_make_of_WebP_is_known()
    {
        var exif = Make.Tiff((0x010F, Make.Latin("workflow:{\"last_node_id\": 13, \"nodes\": []}\0")));

        Assert.Equal("ComfyUI", Make.Inspect(Make.Webp(("EXIF", exif))).Generator?.Name);
    }
}
