namespace Candor.Cel.Conformance;

/// <summary>Runs conformance tests.</summary>
public static class ConformanceRun
{
    /// <summary>Runs one test.</summary>
    public static Outcome Run(ConformanceTest test)
    {
        if (Applicability.Reason(test) is { } reason) return new Outcome(test, Verdict.NotApplicable, reason);
        try
        {
            var (isGood, detail) = Check(test.Body);
            return new Outcome(test, isGood ? Verdict.Passed : Verdict.Failed, detail);
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            return new Outcome(test, Verdict.Failed, $"{crash.GetType().Name}: {crash.Message}");
        }
    }

    private static (bool IsGood, string Detail) Check(TextMessage test)
    {
        var environment = Declared(test);
        var isChecked = test.Text("disable_check") != "true";
        var compilation = isChecked ? environment.Compile(test.Text("expr")) : environment.Parse(test.Text("expr"));
        if (!compilation.TryGet(out var expression)) return (false, $"refused: {string.Join("; ", compilation.Problems)}");
        if (test.Message("typed_result")?.Message("deduced_type") is { } deduced && !Expected.Type(deduced).Equals(expression.Type))
        {
            return (false, $"type {expression.Type}, not {Expected.Type(deduced)}");
        }

        if (test.Text("check_only") == "true") return (true, string.Empty);
        var value = expression.Evaluate(test.Messages("bindings").ToDictionary(
            binding => binding.Text("key"), binding => Expected.Value(binding.Message("value")!.Message("value")!), StringComparer.Ordinal));
        if (test.Has("eval_error")) return (value.IsError, value.ToString());
        var wanted = test.Message("value") ?? test.Message("typed_result")?.Message("result");
        var expected = wanted is null ? true : Expected.Value(wanted);
        return (Expected.IsSame(value, expected), $"{value}, not {expected}");
    }

    private static CelEnvironment Declared(TextMessage test)
    {
        var environment = CelEnvironment.Standard.WithContainer(test.Text("container"));
        foreach (var declaration in test.Messages("type_env"))
        {
            var name = declaration.Text("name");
            if (declaration.Message("ident") is { } ident) environment = environment.WithVariable(name, Expected.Type(ident.Message("type")!));
            foreach (var overload in declaration.Message("function")?.Messages("overloads") ?? [])
            {
                environment = environment.WithFunction(new CelFunction(
                    name,
                    overload.Text("is_instance_function") == "true",
                    [.. overload.Messages("params").Select(Expected.Type)],
                    Expected.Type(overload.Message("result_type")!),
                    Compute: null));
            }
        }

        return environment;
    }
}
