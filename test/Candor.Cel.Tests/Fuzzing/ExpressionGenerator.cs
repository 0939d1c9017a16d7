using System.Globalization;

namespace Candor.Cel.Tests.Fuzzing;

/// <summary>Writes expressions over <see cref="Facts"/> that are well typed; many of them fail when they run.</summary>
internal sealed class ExpressionGenerator(Random random)
{
    private readonly List<(string Name, string Type)> _locals = [];
    private int _names;

    public string Make(string type, int depth)
    {
        if (_locals.Where(local => local.Type == type).ToList() is { Count: > 0 } fitting && random.Next(3) == 0) return fitting[random.Next(fitting.Count)].Name;
        if (depth <= 0) return Leaf(type);
        if (random.Next(10) == 0) return $"({Make("bool", depth - 1)} ? {Make(type, depth - 1)} : {Make(type, depth - 1)})";
        if (random.Next(20) == 0) return Bound(type, depth);
        return type switch
        {
            "bool" => Bool(depth),
            "int" => Int(depth),
            "uint" => random.Next(4) switch { 0 => Leaf(type), 1 => $"uint({Make("int", depth - 1)})", _ => Binary("uint", depth, "+", "-", "*", "/", "%") },
            "double" => random.Next(5) switch { 0 => $"double({Make("int", depth - 1)})", 1 => $"-({Make("double", depth - 1)})", 2 => $"counters[{Make("string", depth - 1)}]", _ => Binary("double", depth, "+", "-", "*", "/") },
            "string" => Text(depth),
            "list(string)" => random.Next(4) switch
            {
                0 => Looped("map", "list(string)", "string", "string", depth),
                1 => Looped("filter", "list(string)", "string", "bool", depth),
                2 => $"[{Make("string", depth - 1)}, {Make("string", depth - 1)}]",
                _ => Leaf(type),
            },
            "list(int)" => random.Next(4) switch
            {
                0 => Looped("map", "list(int)", "int", "int", depth),
                1 => $"[{Make("int", depth - 1)}, {Make("int", depth - 1)}]",
                2 => $"({Make("list(int)", depth - 1)} + {Make("list(int)", depth - 1)})",
                _ => Leaf(type),
            },
            "timestamp" => random.Next(2) == 0 ? Leaf(type) : $"({Make("timestamp", depth - 1)} {Of("+", "-")} {Make("duration", depth - 1)})",
            _ => random.Next(2) == 0 ? Leaf(type) : $"({Make("timestamp", depth - 1)} - {Make("timestamp", depth - 1)})",
        };
    }

    private string Of(params string[] choices) => choices[random.Next(choices.Length)];

    private string Leaf(string type) => type switch
    {
        "bool" => Of("true", "false", "is_trial", "has(event.score)", "has(account.parent)", "has(counters.posts)"),
        "int" => Of("0", "1", "-3", "7", "9223372036854775807", "event.url_count", "account.age_days", "account.parent.age_days", "account.levels[1]", "event.links[0].depth"),
        "uint" => Of("0u", "3u", "18446744073709551615u", "event.bytes"),
        "double" => Of("0.0", "-1.5", "1e300", "0.1", "event.score", "account.trust", "counters.posts"),
        "string" => Of("''", "'ad'", "'news'", "'hello'", "'😀x'", "event.type", "event.text", "event.kind", "event.tags[0]", "event.links[1].host"),
        "list(string)" => Of("event.tags", "['ad', 'x']", "[]", "event.links.map(link, link.host)"),
        "list(int)" => Of("account.levels", "[1, 2, 3]", "[0]"),
        "timestamp" => Of("now", "account.suspended_at", "timestamp('2026-05-03T08:30:15.25Z')", "timestamp(0)"),
        _ => Of("event.composed", "duration('90s')", "duration('-1h')"),
    };

    private string Binary(string type, int depth, params string[] operators) => $"({Make(type, depth - 1)} {Of(operators)} {Make(type, depth - 1)})";

    private string Bool(int depth)
    {
        switch (random.Next(16))
        {
            case 0 or 1:
                return $"({Make("bool", depth - 1)} && {Make("bool", depth - 1)} && {Make("bool", depth - 1)})";
            case 2 or 3:
                return $"({Make("bool", depth - 1)} || {Make("bool", depth - 1)})";
            case 4:
                return $"!{Make("bool", depth - 1)}";
            case 5 or 6:
                var type = Of("int", "uint", "double", "string", "timestamp", "duration");
                return Binary(type, depth, "<", "<=", ">", ">=", "==", "!=");
            case 7:
                return Binary(Of("bool", "int", "list(string)", "list(int)"), depth, "==", "!=");
            case 8:
                return $"({Make("string", depth - 1)} in {Make("list(string)", depth - 1)})";
            case 9:
                return $"({Make("int", depth - 1)} in {Make("list(int)", depth - 1)})";
            case 10:
                return $"{Make("string", depth - 1)}.{Of("contains", "startsWith", "endsWith")}({Make("string", depth - 1)})";
            case 11:
                return $"{Make("string", depth - 1)}.matches({Of("'^h.*d$'", "'[a-e]{2}'", "'(ad|news)'")})";
            case 12:
                return Looped(Of("all", "exists", "exists_one"), Of("list(string)"), "string", "bool", depth);
            case 13:
                return Looped(Of("all", "exists", "exists_one"), "list(int)", "int", "bool", depth);
            case 14:
                return $"(dyn({Make(Of("int", "double", "string"), depth - 1)}) == {Make(Of("int", "double", "string"), depth - 1)})";
            default:
                var name = $"link{_names++}";
                return $"event.links.{Of("all", "exists")}({name}, {name}.depth {Of("<", ">", "==")} {Make("int", depth - 1)} || {name}.host == {Make("string", depth - 1)})";
        }
    }

    private string Int(int depth) => random.Next(8) switch
    {
        0 => $"size({Make(Of("string", "list(string)", "list(int)"), depth - 1)})",
        1 => $"int({Make(Of("double", "uint", "timestamp"), depth - 1)})",
        2 => $"{Make(Of("timestamp", "duration"), depth - 1)}.{Of("getHours", "getMinutes", "getSeconds", "getMilliseconds")}()",
        3 => $"{Make("list(int)", depth - 1)}[{Make("int", depth - 1)}]",
        4 => $"-({Make("int", depth - 1)})",
        5 => $"{Make("timestamp", depth - 1)}.{Of("getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear")}({Of(string.Empty, "'Asia/Shanghai'", "'-09:30'")})",
        _ => Binary("int", depth, "+", "-", "*", "/", "%"),
    };

    private string Text(int depth) => random.Next(6) switch
    {
        0 => $"({Make("string", depth - 1)} + {Make("string", depth - 1)})",
        1 => $"string({Make(Of("int", "double", "bool", "duration"), depth - 1)})",
        2 => $"{Make("string", depth - 1)}.{Of("lowerAscii", "trim", "reverse")}()",
        3 => $"{Make("string", depth - 1)}.substring({Make("int", depth - 1)})",
        4 => $"{Make("list(string)", depth - 1)}[{Make("int", depth - 1)}]",
        _ => Leaf("string"),
    };

    private string Looped(string macro, string range, string element, string body, int depth)
    {
        var over = Make(range, depth - 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"v{_names++}");
        _locals.Add((name, element));
        var made = $"{over}.{macro}({name}, {Make(body, depth - 1)})";
        _locals.RemoveAt(_locals.Count - 1);
        return made;
    }

    private string Bound(string type, int depth)
    {
        var bound = Of("int", "double", "string", "bool", "list(int)");
        var value = Make(bound, depth - 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"b{_names++}");
        _locals.Add((name, bound));
        var made = $"cel.bind({name}, {value}, {Make(type, depth - 1)})";
        _locals.RemoveAt(_locals.Count - 1);
        return made;
    }
}
