using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
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

    /// <summary>Bytes of XMP that are read; a picture of depth in it may be of some.</summary>
    private const int MostXmpBytes = 8 << 20;

    /// <summary>Inspects a file.</summary>
    /// <param name="stream">The file, seekable. It is left open.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="fileName">Its name, if one is known: it decides between containers that begin alike, and names those that have no mark.</param>
    /// <param name="c2pa">What manifest stores are held against; null to say only where they lie.</param>
    public static FileInspection Inspect(Stream stream, InspectionLimits? limits = null, string? fileName = null, C2paOptions? c2pa = null) => Inspect(stream, limits, fileName, c2pa, isThorough: false);

    /// <summary>Inspects a file that is to get a label: one that lies outside its container counts, too, wherever that is.</summary>
    internal static FileInspection InspectThoroughly(Stream stream, InspectionLimits limits, string? fileName) => Inspect(stream, limits, fileName, c2pa: null, isThorough: true);

    private static FileInspection Inspect(Stream stream, InspectionLimits? limits, string? fileName, C2paOptions? c2pa, bool isThorough)
    {
        var file = new SourceFile(stream, limits ?? InspectionLimits.Default);
        var gathered = new Gathered();
        var (container, reader) = ContainerFormats.Find(file, fileName);
        gathered.Container = container;
        reader?.Invoke(file, gathered);
        if (reader is not null) XmpScan.FindAtEnd(file, gathered);
        if (isThorough) XmpScan.FindAnywhere(file, gathered);
        StoreScan.Find(file, gathered);
        return Join(file, gathered, c2pa);
    }

    private static FileInspection Join(SourceFile file, Gathered gathered, C2paOptions? c2pa)
    {
        foreach (var (place, block) in gathered.Exif.Take(MostExif).ToArray())
        {
            if (TiffReader.ReadExif(block, place, file, gathered) == 0) gathered.EmptyShells.Add($"{place}: no tag");
        }

        if (gathered.Exif.Count > MostExif || gathered.Xmp.Count > MostXmp) file.Cut();
        var packets = Packets(file, gathered);
        foreach (var packet in packets)
        {
            if (packet.IsWhole && packet.IsEmpty) gathered.EmptyShells.Add($"{packet.Place}: no property");
        }

        var named = packets.SelectMany(packet => packet.Values(XmpPacket.Terms, "provenance")).ToArray();
        var remote = named.FirstOrDefault(IsElsewhere) ?? gathered.RemoteManifest;
        var report = Validate(file, gathered, remote, c2pa);
        var found = new FileInspection
        {
            Container = gathered.Container,
            Aigc = AigcFinder.Find(gathered, packets, file),
            SourceTypes = [.. report.SourceTypes.Union(DigitalSourceTypes.Find(packets, gathered))],
            C2pa = report,
            Generator = GeneratorTraces.Find(gathered),
            ExplicitLabel = gathered.Documents.Select(text => ExplicitLabels.Find(text.Beginning, text.End)).FirstOrDefault(label => label is not null),
            ManifestStores = [.. gathered.ManifestStores.Select(store => store.Place)],
            RemoteManifest = remote,
            OwnManifest = named.FirstOrDefault(IsWithin),
            StrayStores = gathered.StrayStores,
            DocumentSignature = gathered.Signature,
            Faults = gathered.Faults,
            EmptyShells = gathered.EmptyShells,
            EmptiedLabels = gathered.EmptiedLabels,
            IsCut = file.IsCut,
        };
        return found with { RemovalTraces = Removal.RemovalTraces.Find(found) };
    }

    /// <summary>Reads packets until there are too many, or too many elements in all of them.</summary>
    private static List<XmpPacket> Packets(SourceFile file, Gathered gathered)
    {
        List<XmpPacket> packets = [];
        var bytes = 0L;
        foreach (var (place, packet) in gathered.Xmp.Take(MostXmp))
        {
            bytes += packet.Length;
            if (!file.Step()) break;
            if (bytes <= MostXmpBytes) packets.Add(XmpPacket.Read(place, packet, file));
            else file.Cut();
        }

        return packets;
    }

    /// <summary>Whether a provenance is an address. Museums and archives write sentences there.</summary>
    private static bool IsElsewhere(string provenance) => Uri.TryCreate(provenance.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsWithin(string address) => address.StartsWith("self#", StringComparison.Ordinal);

    // Which of several stores would be meant is not said anywhere: none of them counts.
    private static C2paReport Validate(SourceFile file, Gathered gathered, string? remote, C2paOptions? options) => gathered.ManifestStores switch
    {
        _ when options is null => C2paReport.None,
        [] => remote is null ? C2paReport.None : C2paReport.Remote(remote),
        [var (_, original), (BmffUuid.UpdatePlace, var update)] when UpdatedStore.Join(original, update) is { } joined => C2paValidator.Validate(joined, file, gathered.Container, options.Trust, options.Now),
        [var (_, store)] => C2paValidator.Validate(store, file, gathered.Container, options.Trust, options.Now),
        _ => C2paReport.Unreadable("claim.multiple", "There is more than one manifest store in the file."),
    };
}
