namespace Microsoft.Rest;

/// <summary>An argument is no good for the service, and nothing was sent.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string message)
        : base(message)
    {
    }

    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ValidationException(string rule, string target)
        : this(rule, target, null)
    {
    }

    /// <param name="rule">One of <see cref="ValidationRules"/>.</param>
    /// <param name="target">The argument.</param>
    /// <param name="details">What the rule is measured by.</param>
    public ValidationException(string rule, string target, object details)
        : base($"'{target}' {Sentence(rule, details)}")
    {
        Rule = rule;
        Target = target;
        Details = details;
    }

    public string Rule { get; protected set; }

    public string Target { get; protected set; }

    public object Details { get; protected set; }

    private static string Sentence(string rule, object details) => rule == ValidationRules.CannotBeNull
        ? "cannot be null."
        : FormattableString.Invariant($"does not meet the rule {rule} {details}").TrimEnd() + ".";
}
