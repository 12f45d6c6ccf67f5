namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The part a trade plays in a fifteen-minute circle.</summary>
internal enum ServiceClass
{
    /// <summary>基本保障: one of the trades every circle must have.</summary>
    Basic,

    /// <summary>品质提升.</summary>
    Quality,

    /// <summary>公共服务.</summary>
    PublicService,

    /// <summary>社区设施: run by the community itself, mostly free.</summary>
    Facility,

    /// <summary>公共空间.</summary>
    PublicSpace,
}
