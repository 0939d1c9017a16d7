using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded.Log;

/// <summary>Reads a whole log and names all that is not as it was written. Changes nothing.</summary>
internal sealed class LogVerifier
{
    private readonly List<Finding> _findings = [];
    private LogIdentity? _identity;
    private Digest? _chain = default(Digest);
    private ulong _lastSequence;

    /// <summary>All findings, in the order of the log.</summary>
    public static IReadOnlyList<Finding> Verify(string folder)
    {
        var verifier = new LogVerifier();
        var segments = SegmentFile.In(folder);
        for (var i = 0; i < segments.Count; i++)
        {
            var expected = i == 0 ? 1 : segments[i - 1].Number + 1;
            var (number, path) = segments[i];
            if (number != expected)
            {
                verifier._findings.Add(new Finding("log/" + Disk.NameOf(expected, SegmentFile.Extension), null, "the segment is missing"));
                verifier._chain = null;
            }

            using var file = new SegmentFile(path);
            verifier.VerifySegment(file, number, isLast: i == segments.Count - 1);
        }

        return verifier._findings;
    }

    private void VerifySegment(SegmentFile file, int number, bool isLast)
    {
        var before = _findings.Count;
        void Add(long? record, string problem) => _findings.Add(new Finding(SegmentFile.NameOf(file.Path), record, problem));

        if (file.Header is { } header) VerifyHeader(header, number, Add);
        else Add(null, file.HeaderProblem!);

        // Without its header a segment says nothing of where its footer stands, except by the footer itself.
        var records = file.Header is null && file.Blocks > 0 && file.ReadFooter(file.Blocks - 1) is not null ? file.Blocks - 1 : file.Records;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.HeaderBytes.Span);
        VerifyRecords(file, records, hash, Add);
        var chain = Digest.FromBytes(hash.GetHashAndReset());
        var isWhole = _findings.Count == before;
        VerifyFooter(file, records, isLast, isWhole ? chain : null, Add);
        if (file.TornBytes > 0) Add(file.Blocks + 1, Invariant($"only {file.TornBytes} of {DecisionRecord.Size} bytes are there"));
        if (_findings.Count == before && AccountIndex.Verify(file) is { } finding) _findings.Add(finding);
        _chain = file.ReadFooter(records)?.Chain ?? (isWhole ? chain : null);
    }

    private void VerifyHeader(SegmentHeader header, int number, Action<long?, string> add)
    {
        if (header.Number != number) add(null, Invariant($"the header says that this is segment {header.Number}"));
        if (header.Capacity < 1) add(null, Invariant($"the header says that {header.Capacity} records fit"));
        _identity ??= header.Identity;
        if (header.Identity != _identity) add(null, "its decisions were made by another model, calibration or policy than those of the first segment");
        if (_chain is { } chain && header.Chain != chain) add(null, "the header does not carry on the chain: the segment before it is not the one it was written behind");
    }

    private void VerifyRecords(SegmentFile file, long records, IncrementalHash hash, Action<long?, string> add)
    {
        var chunk = file.NewChunk();
        for (var at = 0L; at < records;)
        {
            var read = file.Read(at, chunk, records - at);
            if (read.IsEmpty) break;
            hash.AppendData(MemoryMarshal.AsBytes(read));
            for (var i = 0; i < read.Length; i++)
            {
                ref readonly var record = ref read[i];
                if (record.Crc != record.ExpectedCrc())
                {
                    add(at + i + 1, "it does not match its checksum");
                    continue;
                }

                if (at + i == 0 && file.Header is { } header && header.FirstSequence != record.Sequence) add(1, Invariant($"its sequence is {record.Sequence}; the header says {header.FirstSequence}"));
                if (record.Sequence < _lastSequence) add(at + i + 1, Invariant($"its sequence {record.Sequence} is before {_lastSequence}"));
                _lastSequence = record.Sequence;
            }

            at += read.Length;
        }
    }

    /// <param name="file">The segment.</param>
    /// <param name="records">Its records.</param>
    /// <param name="isLast">No segment follows, so it need not be sealed.</param>
    /// <param name="chain">What the footer must say; null if header or records are damaged, so that it cannot.</param>
    /// <param name="add">Takes a finding.</param>
    private static void VerifyFooter(SegmentFile file, long records, bool isLast, Digest? chain, Action<long?, string> add)
    {
        if (file.Blocks == records)
        {
            if (!isLast) add(null, "the footer is missing, although a segment follows");
            return;
        }

        if (file.Blocks > records + 1) add(null, Invariant($"{file.Blocks - records - 1} blocks stand behind the footer"));
        if (file.ReadFooter(records) is not { } footer) add(null, "the footer does not match its checksum");
        else if (file.Header is { } header && footer.Number != header.Number) add(null, Invariant($"the footer says that this is segment {footer.Number}"));
        else if (footer.Records != records) add(null, Invariant($"the footer counts {footer.Records} records; there are {records}"));
        else if (chain is not null && footer.Chain != chain) add(null, "header and records do not match the footer's SHA-256: they were changed, checksums and all");
    }
}
