namespace Microsoft.Rest;

/// <summary>The rules a <see cref="ValidationException"/> names.</summary>
public static class ValidationRules
{
    public const string CannotBeNull = "CannotBeNull";

    public const string InclusiveMaximum = "InclusiveMaximum";

    public const string ExclusiveMaximum = "ExclusiveMaximum";

    public const string InclusiveMinimum = "InclusiveMinimum";

    public const string ExclusiveMinimum = "ExclusiveMinimum";

    public const string MaxLength = "MaxLength";

    public const string MinLength = "MinLength";

    public const string Pattern = "Pattern";

    public const string MaxItems = "MaxItems";

    public const string MinItems = "MinItems";

    public const string UniqueItems = "UniqueItems";

    public const string MultipleOf = "MultipleOf";

    public const string Enum = "Enum";
}
