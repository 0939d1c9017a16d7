using System.Globalization;
using Candor.Provenance.Speed;

// Usage: make FOLDER, or measure FOLDER ROUNDS. `make` writes the files and the anchor of their manifests; `measure` inspects them, warm and within this process, in turns with ExifTool, which stays open.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["make", var folder]:
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "photo.jpg"), Photo.Plain());
        File.WriteAllBytes(Path.Combine(folder, "photo-c2pa.jpg"), Photo.Signed());
        Film.Write(Path.Combine(folder, "film-moov-last.mp4"), isFirst: false, isSigned: false);
        Film.Write(Path.Combine(folder, "film-moov-first.mp4"), isFirst: true, isSigned: false);
        Film.Write(Path.Combine(folder, "film-c2pa.mp4"), isFirst: true, isSigned: true);
        File.WriteAllText(Path.Combine(folder, "anchor.pem"), Candor.Provenance.Tests.C2pa.Signer.AnchorPem);
        return 0;
    case ["measure", var folder, var rounds]:
        Measure.Run(folder, int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("usage: make FOLDER | measure FOLDER ROUNDS");
        return 2;
}
