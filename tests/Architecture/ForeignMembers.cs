using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CommunityBot.Tests.Architecture;

/// <summary>What a built assembly takes from others, read out of its metadata: whatever the source looks like, this is what has to be there.</summary>
internal sealed class ForeignMembers : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly string _prefix;

    /// <param name="assembly">The assembly's file.</param>
    /// <param name="prefix">What the names of the assemblies in question begin with.</param>
    public ForeignMembers(string assembly, string prefix)
    {
        _file = new PEReader(File.OpenRead(assembly));
        _metadata = _file.GetMetadataReader();
        _prefix = prefix;
    }

    /// <summary>The types, by full name; nested ones with a dot.</summary>
    public IEnumerable<string> Types() => _metadata.TypeReferences.Select(TypeName).OfType<string>();

    /// <summary>The members, as type, name and number of parameters; of a property or field none.</summary>
    public IEnumerable<(string Type, string Member, int Parameters)> Members()
    {
        foreach (var handle in _metadata.MemberReferences)
        {
            var member = _metadata.GetMemberReference(handle);
            if (Owner(member.Parent) is not { } type)
            {
                continue;
            }

            var name = _metadata.GetString(member.Name);
            var signature = _metadata.GetBlobReader(member.Signature);
            var header = signature.ReadSignatureHeader();
            if (header.Kind == SignatureKind.Field)
            {
                yield return (type, name, 0);
                continue;
            }

            if (header.IsGeneric)
            {
                signature.ReadCompressedInteger();
            }

            var parameters = signature.ReadCompressedInteger();
            yield return name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? (type, name[4..], 0) : (type, name, parameters);
        }
    }

    /// <summary>Methods that override one of a foreign type.</summary>
    public IEnumerable<(string Type, string Member)> Overrides() =>
        from handle in _metadata.TypeDefinitions
        let type = _metadata.GetTypeDefinition(handle)
        let ancestor = type.BaseType.IsNil ? null : Owner(type.BaseType)
        where ancestor is not null
        from method in type.GetMethods().Select(_metadata.GetMethodDefinition)
        where (method.Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) == MethodAttributes.Virtual
        let name = _metadata.GetString(method.Name)
        select (ancestor, name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name);

    public void Dispose() => _file.Dispose();

    private string? Owner(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => TypeName((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => Generic((TypeSpecificationHandle)handle),
        _ => null,
    };

    // A constructed type: the first type it names is the one that owns the member.
    private string? Generic(TypeSpecificationHandle handle)
    {
        var signature = _metadata.GetBlobReader(_metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadByte();
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? TypeName((TypeReferenceHandle)type) : null;
    }

    private string? TypeName(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var name = _metadata.GetString(type.Name).Split('`')[0];
        return type.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference when _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name).StartsWith(_prefix, StringComparison.Ordinal) =>
                $"{_metadata.GetString(type.Namespace)}.{name}",
            HandleKind.TypeReference when TypeName((TypeReferenceHandle)type.ResolutionScope) is { } outer => $"{outer}.{name}",
            _ => null,
        };
    }
}
