using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BotBuilder.Tests.Surface;

/// <summary>Writes types and members as official-members.txt does.</summary>
internal static class Signature
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>Everything a user of the type can call or override, declared by the type itself.</summary>
    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        return [
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Field),
            .. type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && IsVisible(constructor)).Select(Constructor),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property),
            .. type.GetMethods(Declared).Where(IsMember).Select(Method),
        ];
    }

    /// <summary>Kind, name, base class and interfaces, or everything there is to an enum or a delegate.</summary>
    public static string Declaration(Type type)
    {
        if (type.IsEnum)
        {
            return $"enum {type.FullName} {{ {string.Join(", ", Enum.GetNames(type))} }}";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke");
            return $"delegate {Name(invoke.ReturnType)} {type.Namespace}.{Name(type)}({Parameters(invoke)})";
        }

        var kind = type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : "class";
        return $"{kind} {type.Namespace}.{Name(type)}";
    }

    /// <summary>The base class and every interface, the inherited ones included.</summary>
    public static IEnumerable<string> Ancestors(Type type)
    {
        for (var parent = type.BaseType; parent is not null && parent != typeof(object); parent = parent.BaseType)
        {
            yield return Name(parent);
        }

        foreach (var contract in type.GetInterfaces())
        {
            yield return Name(contract);
        }
    }

    public static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsArray || type.IsByRef)
        {
            return Name(type.GetElementType()) + (type.IsArray ? "[]" : string.Empty);
        }

        var name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType) + "." : string.Empty;
        return outer + (arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Name))}>");
    }

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {Name(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue())}"
        : $"{Access(field.IsFamily)}{(field.IsStatic ? "static " : string.Empty)}{Name(field.FieldType)} {field.Name}";

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Access(constructor)}{Name(constructor.DeclaringType).Split('<')[0]}({Parameters(constructor)})";

    private static string Property(PropertyInfo property)
    {
        var visible = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        var accessors = string.Concat(visible.Select(accessor => accessor.ReturnType == typeof(void) ? "set; " : "get; ").OrderBy(name => name, StringComparer.Ordinal));
        return $"{Access(visible[0])}{Modifiers(visible[0])}{Name(property.PropertyType)} {property.Name} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method)
    {
        if (method.Name.StartsWith("op_", StringComparison.Ordinal))
        {
            return $"operator {method.Name}({Parameters(method)})";
        }

        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
        return $"{Access(method)}{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{arguments}({Parameters(method)})";
    }

    private static bool IsMember(MethodInfo method) =>
        IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => Access(!method.IsPublic);

    private static string Access(bool isProtected) => isProtected ? "protected " : string.Empty;

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return "static ";
        }

        if (method.DeclaringType.IsInterface || !method.IsVirtual || (method.IsFinal && !IsOverride(method)))
        {
            return string.Empty;
        }

        return IsOverride(method) ? "override " : method.IsAbstract ? "abstract " : "virtual ";
    }

    private static bool IsOverride(MethodInfo method) =>
        method.GetBaseDefinition().DeclaringType != method.DeclaringType;

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : string.Empty;
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {Default(parameter)}" : string.Empty;
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? "default"
            : Value(parameter.RawDefaultValue);

    private static string Value(object value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
