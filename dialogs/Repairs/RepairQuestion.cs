namespace CommunityBot.Dialogs.Repairs;

/// <summary>What may be asked of a resident who reports; several at once make one sentence.</summary>
[Flags]
internal enum RepairQuestion
{
    None = 0,

    /// <summary>What is broken?</summary>
    What = 1,

    /// <summary>Which estate?</summary>
    Estate = 2,

    /// <summary>Which building, unit, floor … as the category needs?</summary>
    Where = 4,

    /// <summary>Still the place remembered?</summary>
    ConfirmPlace = 8,

    /// <summary>The category's own one question.</summary>
    Detail = 16,

    /// <summary>Which unit or floor, where there is none as it was said?</summary>
    Part = 32,

    /// <summary>What is it and where, asked once more of somebody who sent a photo and said only 「这个坏了」.</summary>
    WhatAgain = 64,
}
