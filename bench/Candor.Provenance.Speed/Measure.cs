using Candor.Provenance.C2pa;

namespace Candor.Provenance.Speed;

/// <summary>Processor time of inspections within a process, in turns with ExifTool.</summary>
internal static class Measure
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Measures and prints a table.</summary>
    public static void Run(string folder, int rounds)
    {
        var trust = new C2paOptions(Day, TrustList.FromPem(File.ReadAllText(Path.Combine(folder, "anchor.pem"))));
        using var exifTool = ExifTool.Start();
        if (exifTool is null) Console.Error.WriteLine("no exiftool (a Debian package: libimage-exiftool-perl): it is left out");
        Console.WriteLine("| file | bytes | what is done | processor ms, middle | least | bytes allocated | ExifTool, open: middle | least | times ours |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        Row(folder, "photo.jpg", "metadata", null, 200, rounds, exifTool);
        Row(folder, "photo-c2pa.jpg", "metadata", null, 200, rounds, exifTool);
        Row(folder, "photo-c2pa.jpg", "and C2PA, no anchors", trust with { Trust = null }, 50, rounds, exifTool);
        Row(folder, "photo-c2pa.jpg", "and C2PA, with anchors", trust, 50, rounds, exifTool);
        Row(folder, "film-moov-last.mp4", "metadata", null, 200, rounds, exifTool);
        Row(folder, "film-moov-first.mp4", "metadata", null, 200, rounds, exifTool);
        Row(folder, "film-c2pa.mp4", "metadata", null, 200, rounds, exifTool);
        Row(folder, "film-c2pa.mp4", "and C2PA, with anchors: every byte is hashed", trust, 1, Math.Min(rounds, 3), exifTool);
    }

    private static void Row(string folder, string name, string what, C2paOptions? c2pa, int times, int rounds, ExifTool? exifTool)
    {
        var path = Path.Combine(folder, name);
        var (ours, theirs, bytes) = (new List<double>(), new List<double>(), 0L);
        Inspect(path, c2pa, times);
        exifTool?.Read(path);
        for (var round = 0; round < rounds; round++)
        {
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            var found = Inspect(path, c2pa, times);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times;
            ours.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
            if (found.Aigc.Label is null) throw new InvalidDataException($"{name}: the label was not found.");
            if (c2pa is not null && found.C2pa.State != (c2pa.Trust is null ? C2paState.Valid : C2paState.Trusted)) throw new InvalidDataException($"{name}: its manifest is {found.C2pa.State}: {string.Join(", ", found.C2pa.Failures)}");
            if (exifTool is null) continue;
            var used = exifTool.Used;
            for (var time = 0; time < 5; time++) exifTool.Read(path);
            theirs.Add((exifTool.Used - used).TotalMilliseconds / 5);
        }

        var beside = theirs.Count == 0 ? "- | - | -" : FormattableString.Invariant($"{Middle(theirs):F1} | {theirs.Min():F1} | {Middle(theirs) / Middle(ours):F1}");
        Console.WriteLine(FormattableString.Invariant($"| {name} | {new FileInfo(path).Length:N0} | {what} | {Middle(ours):F3} | {ours.Min():F3} | {bytes:N0} | {beside} |"));
    }

    private static FileInspection Inspect(string path, C2paOptions? c2pa, int times)
    {
        FileInspection? found = null;
        for (var time = 0; time < times; time++)
        {
            using var file = File.OpenRead(path);
            found = FileInspector.Inspect(file, null, Path.GetFileName(path), c2pa);
        }

        return found!;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
