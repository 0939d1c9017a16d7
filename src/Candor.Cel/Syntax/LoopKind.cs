namespace Candor.Cel.Syntax;

/// <summary>What a macro makes of what it goes through.</summary>
internal enum LoopKind
{
    All,
    Exists,
    ExistsOne,
    Filter,
    Map,
    TransformMap,
    TransformMapEntry,
}
