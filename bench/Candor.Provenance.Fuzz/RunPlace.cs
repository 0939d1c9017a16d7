using System.IO.MemoryMappedFiles;

namespace Candor.Provenance.Fuzz;

/// <summary>The numbers of the inputs that are being tried, in a file that outlives the process: a stack that overflows leaves nothing else behind.</summary>
internal sealed class RunPlace : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <param name="folder">Takes the file `running`: a number of eight bytes a thread.</param>
    /// <param name="threads">How many.</param>
    public RunPlace(string folder, int threads)
    {
        Directory.CreateDirectory(folder);
        _file = MemoryMappedFile.CreateFromFile(Path.Combine(folder, "running"), FileMode.Create, null, threads * sizeof(long));
        _view = _file.CreateViewAccessor();
    }

    public void Note(int thread, long index) => _view.Write(thread * sizeof(long), index);

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
