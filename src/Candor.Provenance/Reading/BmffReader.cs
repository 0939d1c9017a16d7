namespace Candor.Provenance.Reading;

/// <summary>
/// ISO base media files: MP4, MOV, M4A, their segments, HEIC, AVIF, and the pictures that are made of the same boxes, JPEG XL and JPEG 2000.
/// Only the boxes that lead to metadata are entered; media data are leapt over.
/// </summary>
internal static class BmffReader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into) => Walk(file, 0, file.Length, "", 0, into);

    private static void Walk(SourceFile file, long start, long end, string path, int depth, Gathered into)
    {
        var types = 0;
        foreach (var box in BmffBoxes.In(file, start, end, path, into.Faults))
        {
            var inner = path.Length == 0 ? box.Type : $"{path}/{box.Type}";
            switch (box.Type)
            {
                case "moov" or "trak" or "udta" or "moof" or "traf" when depth < file.Limits.Depth:
                    Walk(file, box.Body, box.End, inner, depth + 1, into);
                    break;
                case "moov" or "trak" or "udta" or "moof" or "traf":
                    file.Cut();
                    into.Faults.Add("boxes lie too deep in each other");
                    return;
                case "meta":
                    BmffMeta.Read(file, box, inner, into);
                    break;
                case "uuid":
                    BmffUuid.Read(file, box, path, into);
                    break;
                case "ftyp" when depth == 0 && ++types == 2:
                    into.Faults.Add("a second ftyp box, which no hash of a manifest covers");
                    break;
                default:
                    if (path.EndsWith("udta", StringComparison.Ordinal)) BmffUserData.Gather(file, box, path, into);
                    else if (depth == 0) BmffPictureBoxes.Gather(file, box, into);
                    break;
            }
        }
    }
}
