using Candor.Provenance.Aigc;
using Candor.Provenance.Generators;
using Candor.Provenance.Reading;
using Candor.Provenance.SourceTypes;
using Candor.Provenance.Xmp;

namespace Candor.Provenance;

/// <summary>Inspects files for labels and traces of their origin. It reads by place, keeps to limits, and never goes to the network.</summary>
public static class FileInspector
{
    /// <summary>EXIF blocks that are read; one is usual.</summary>
    private const int MostExif = 8;

    /// <summary>XMP packets that are read; one is usual, and a second where it was extended.</summary>
    private const int MostXmp = 64;

    /// <summary>Inspects a file.</summary>
    /// <param name="stream">The file, seekable. It is left open.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="fileName">Its name, if one is known: it decides between containers that begin alike, and names those that have no mark.</param>
    public static FileInspection Inspect(Stream stream, InspectionLimits? limits = null, string? fileName = null)
    {
        var file = new SourceFile(stream, limits ?? InspectionLimits.Default);
        var gathered = new Gathered();
        var (container, reader) = ContainerFormats.Find(file, fileName);
        gathered.Container = container;
        reader?.Invoke(file, gathered);
        if (reader is not null && gathered.Xmp.Count == 0) XmpScan.FindAtEnd(file, gathered);
        return Join(file, gathered);
    }

    private static FileInspection Join(SourceFile file, Gathered gathered)
    {
        foreach (var (place, block) in gathered.Exif.Take(MostExif).ToArray())
        {
            if (TiffReader.ReadExif(block, place, file.Limits, gathered) == 0) gathered.EmptyShells.Add($"{place}: no tag");
        }

        if (gathered.Exif.Count > MostExif || gathered.Xmp.Count > MostXmp) file.Cut();
        var packets = gathered.Xmp.Take(MostXmp).Select(packet => XmpPacket.Read(packet.Place, packet.Packet, file.Limits)).ToArray();
        foreach (var packet in packets)
        {
            if (packet.IsWhole && packet.Properties.Count == 0) gathered.EmptyShells.Add($"{packet.Place}: no property");
        }

        var found = new FileInspection
        {
            Container = gathered.Container,
            Aigc = AigcFinder.Find(gathered, packets, file.IsCut),
            SourceTypes = [.. DigitalSourceTypes.Find(packets, gathered)],
            Generator = GeneratorTraces.Find(gathered),
            ExplicitLabel = gathered.Document is var (beginning, end) ? ExplicitLabels.Find(beginning, end) : null,
            ManifestStores = [.. gathered.ManifestStores.Select(store => store.Place)],
            RemoteManifest = packets
                .SelectMany(packet => packet.Values("http://purl.org/dc/terms/", "provenance"))
                .FirstOrDefault(address => !address.StartsWith("self#", StringComparison.Ordinal)),
            Faults = gathered.Faults,
            EmptyShells = gathered.EmptyShells,
            IsCut = file.IsCut,
        };
        return found with { RemovalTraces = Removal.RemovalTraces.Find(found) };
    }
}
