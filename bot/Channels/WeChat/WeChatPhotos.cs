namespace CommunityBot.Channels.WeChat;

/// <summary>Opens a photo that a message is to be shown with, as a JPEG; null when it is gone.</summary>
/// <param name="id">Its id.</param>
internal delegate Stream? WeChatPhotos(string id);
