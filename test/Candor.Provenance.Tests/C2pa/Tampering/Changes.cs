using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.C2pa;

namespace Candor.Provenance.Tests.C2pa.Tampering;

/// <summary>Changes of a good file.</summary>
internal static class Changes
{
    private static readonly C2paState[] Broken = [C2paState.Invalid];
    private static readonly C2paState[] BrokenOrUnreadable = [C2paState.Invalid, C2paState.Unreadable];
    private static readonly C2paState[] Unreadable = [C2paState.Unreadable];
    private static readonly C2paState[] Gone = [C2paState.None];
    private static readonly C2paState[] Harmless = [C2paState.Valid, C2paState.Invalid, C2paState.Unreadable];

    /// <summary>All of them.</summary>
    public static IEnumerable<Change> Of(byte[] file, string container)
    {
        var changes = OfContent(file, container);
        if (Seen.In(file) is { } seen) changes = changes.Concat(OfStore(file, seen)).Concat(OfPlace(file, container, seen));
        return changes;
    }

    private static IEnumerable<Change> OfContent(byte[] file, string container)
    {
        foreach (var back in (int[])[20, 100, 300]) yield return new("content: a byte near the end", $"{file.Length - back}", Flipped(file, file.Length - back), container is "svg" or "mp3" or "wav" or "webp" or "avi" or "tiff" ? BrokenOrUnreadable : Broken);
        yield return new("content: a byte appended", "", [.. file, 0], Broken);
        yield return new("content: 100 bytes appended", "", [.. file, .. new byte[100]], Broken);
        yield return new("content: XMP appended", "", [.. file, .. Tests.Make.Xmp("<rdf:Description rdf:about=''/>")], BrokenOrUnreadable);
        yield return new("content: one byte cut", "", file[..^1], BrokenOrUnreadable);
        var first = Seen.In(file)?.Places[0] ?? 0;
        for (var part = 1; part < 16; part++)
        {
            var length = (int)((long)file.Length * part / 16);
            if (length > first + 40) yield return new("truncated after the store's start", $"{part}/16", file[..length], BrokenOrUnreadable);
        }
    }

    private static IEnumerable<Change> OfStore(byte[] file, Seen seen)
    {
        var active = seen.Supers.Last(box => box.Path.Count(character => character == '/') == 2).Path;
        foreach (var (path, start, length) in seen.Boxes)
        {
            var what = path[(path.LastIndexOf('/') + 1)..];
            var isActive = path.StartsWith(active + "/", StringComparison.Ordinal) || path.StartsWith(active + " ", StringComparison.Ordinal);
            var kind = $"{(isActive ? "active" : "ingredient")}: {(path.Contains("/c2pa.assertions/", StringComparison.Ordinal) ? "assertion" : what)}";
            foreach (var part in (double[])[0, 0.3, 0.6, 0.999])
            {
                var at = start + 8 + (int)((length - 8) * part);
                if (at >= start + length) continue;
                var isSignature = what.StartsWith("c2pa.signature", StringComparison.Ordinal);
                var isCredential = path.Contains("c2pa.credentials", StringComparison.Ordinal) || path.Contains("c2pa.databoxes", StringComparison.Ordinal);
                var mask = (byte)(at % 2 == 0 ? 1 : 0x80);
                yield return new(isSignature ? $"{kind} {part:P0}" : kind, $"{path}+{at - start - 8} ^{mask}", Flipped(file, seen.Places[at], mask), isSignature || isCredential ? Harmless : BrokenOrUnreadable);
            }

            yield return new($"{kind} header", $"{path} size", Flipped(file, seen.Places[start + 3]), BrokenOrUnreadable);
            yield return new($"{kind} header", $"{path} type", Flipped(file, seen.Places[start + 5]), BrokenOrUnreadable);
        }

        foreach (var (path, start, length) in seen.Descriptions)
        {
            foreach (var (name, at) in ((string, int)[])[("kind", start + 8), ("rest of type", start + 14), ("toggles", start + 24), ("label", start + 26)])
            {
                // Whether a box may be asked for, and the name of a manifest to which nothing refers, are not signed and change nothing.
                var isHarmless = name == "toggles" || (name == "label" && path.Count(character => character == '/') == 2);
                if (at < start + length) yield return new($"description: {name}", path, Flipped(file, seen.Places[at]), isHarmless ? Harmless : BrokenOrUnreadable);
            }
        }

        foreach (var (path, start, _) in seen.Supers) yield return new("superbox: size", path, Flipped(file, seen.Places[start + 3]), BrokenOrUnreadable);
        foreach (var (old, with) in ((string, string)[])[("trainedAlgorithmicMedia", "trainedAlgorithmicMediA"), ("c2pa.created", "c2pa.creatde"), ("claim_generator", "claim_generatro"), ("Adobe", "Abode"), ("make_test_images", "fake_test_images"), ("c2pa.opened", "c2pa.edited"), ("c2pa.hash.data", "c2pa.hash.dato"), ("sha256", "sha257"), ("sha256", "sha384")])
        {
            var at = seen.Store.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(old));
            if (at < 0) continue;
            byte[] changed = [.. file];
            for (var i = 0; i < with.Length; i++) changed[seen.Places[at + i]] = (byte)with[i];
            yield return new($"text: {old}", with, changed, BrokenOrUnreadable);
        }
    }

    private static IEnumerable<Change> OfPlace(byte[] file, string container, Seen seen)
    {
        if (container == "jpeg")
        {
            var segments = Seen.App11Segments(file);
            var (start, end) = (segments[0].Start, segments[^1].Start + segments[^1].Length);
            byte[] store = file[start..end];
            byte[] without = [.. file[..start], .. file[end..]];
            yield return new("store: removed", "", without, Gone);
            yield return new("store: twice", "same instance", [.. file[..end], .. store, .. file[end..]], BrokenOrUnreadable);
            byte[] other = [.. store];
            other[7] ^= 2;
            if (segments.Count == 1) yield return new("store: twice", "other instance", [.. file[..end], .. other, .. file[end..]], BrokenOrUnreadable);
            yield return new("store: after another byte", "", [.. file[..start], 0xFF, 0xFE, 0, 3, 65, .. file[start..]], Broken);
            yield return new("store: moved to the front", "", [0xFF, 0xD8, .. store, .. file[2..start], .. file[end..]], [C2paState.Invalid, C2paState.Valid]);
            yield return new("store: comment within", "", [.. file[..end], 0xFF, 0xFE, 0, 3, 65, .. file[end..]], Broken);
            var last = segments[^1];
            if (segments.Count > 1)
            {
                yield return new("store: last segment gone", "", [.. file[..last.Start], .. file[end..]], BrokenOrUnreadable);
                yield return new("store: first segment gone", "", [.. file[..start], .. file[(start + segments[0].Length)..]], BrokenOrUnreadable);
                if (segments.Count > 2) yield return new("store: a segment gone", "", [.. file[..segments[1].Start], .. file[segments[2].Start..]], BrokenOrUnreadable);
                yield return new("store: segments swapped", "", [.. file[..segments[^2].Start], .. file[last.Start..end], .. file[segments[^2].Start..last.Start], .. file[end..]], [C2paState.Invalid, C2paState.Unreadable, C2paState.Valid]);
            }

            byte[] shorter = [.. file];
            BinaryPrimitives.WriteUInt16BigEndian(shorter.AsSpan(start + 2), (ushort)(segments[0].Length - 2 - 10));
            yield return new("store: a segment's length changed", "-10", shorter, BrokenOrUnreadable);
            byte[] longer = [.. file];
            BinaryPrimitives.WriteUInt16BigEndian(longer.AsSpan(start + 2), (ushort)Math.Min(ushort.MaxValue, segments[0].Length - 2 + 10));
            yield return new("store: a segment's length changed", "+10", longer, BrokenOrUnreadable);
            yield return new("truncated in the store", "first", file[..(start + 60)], Unreadable);
            yield return new("truncated in the store", "last", file[..(end - 10)], BrokenOrUnreadable);
        }
        else if (seen.Places[^1] - seen.Places[0] == seen.Store.Length - 1)
        {
            var (start, end) = (seen.Places[0], seen.Places[^1] + 1);
            foreach (var length in (int[])[40, 100, seen.Store.Length / 2, seen.Store.Length - 1]) yield return new("truncated in the store", $"{length}", file[..(start + length)], BrokenOrUnreadable);
            byte[] zeroed = [.. file];
            zeroed.AsSpan(start, end - start).Clear();
            yield return new("store: zeroed", "", zeroed, BrokenOrUnreadable);
        }

        foreach (var change in OfBoxes(file, seen)) yield return change;
    }

    /// <summary>Boxes that are taken out or put in another order, the store's length staying as it was.</summary>
    private static IEnumerable<Change> OfBoxes(byte[] file, Seen seen)
    {
        foreach (var (path, start, _) in seen.Supers)
        {
            byte[] freed = [.. seen.Store];
            "free"u8.CopyTo(freed.AsSpan(start + 4));
            var isUnsigned = path.Contains("c2pa.credentials", StringComparison.Ordinal) || path.Contains("c2pa.databoxes", StringComparison.Ordinal);
            if (path != "/c2pa") yield return new($"box taken out: {path[(path.LastIndexOf('/') + 1)..].Split(':', '_')[0]}", path, With(file, seen, freed), isUnsigned ? Harmless : BrokenOrUnreadable);
        }

        var manifests = seen.Supers.Where(box => box.Path.Count(character => character == '/') == 2).ToList();
        if (manifests.Count < 2) yield break;
        var (first, last) = (manifests[0], manifests[^1]);
        var store = seen.Store;
        yield return new("manifests: the active one first", "", With(file, seen, [.. store[..first.Start], .. store[last.Start..(last.Start + last.Length)], .. store[first.Start..last.Start], .. store[(last.Start + last.Length)..]]), BrokenOrUnreadable);
        yield return new("manifests: the first one once more", "", With(file, seen, [.. store[..last.Start], .. store[first.Start..Math.Min(first.Start + last.Length, store.Length)], .. store[Math.Min(first.Start + last.Length, store.Length)..]], store.Length), BrokenOrUnreadable);
    }

    private static byte[] With(byte[] file, Seen seen, byte[] store, int? length = null)
    {
        byte[] changed = [.. file];
        for (var i = 0; i < (length ?? store.Length); i++) changed[seen.Places[i]] = store[i];
        return changed;
    }

    private static byte[] Flipped(byte[] file, int at, byte mask = 1)
    {
        byte[] changed = [.. file];
        changed[at] ^= mask;
        return changed;
    }
}
