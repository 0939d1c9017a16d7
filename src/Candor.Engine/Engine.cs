namespace Candor;

/// <summary>x</summary>
public static class Engine;
