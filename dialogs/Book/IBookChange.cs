using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Dialogs.Book;

/// <summary>A change of the book being decided: nothing of it is written before the decision is made.</summary>
public interface IBookChange
{
    /// <summary>Reads a document, as this change has left it; null when there is none.</summary>
    Task<TDocument?> ReadAsync<TDocument>(string key, JsonTypeInfo<TDocument> type)
        where TDocument : class;

    /// <summary>Reads the lines under a key; only then may they be replaced.</summary>
    Task<IReadOnlyList<string>> ReadLinesAsync(string key);

    /// <summary>Writes a document whole.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="document">Its new value.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="keep">How long it is kept; null for ever.</param>
    void Write<TDocument>(string key, TDocument document, JsonTypeInfo<TDocument> type, TimeSpan? keep = null)
        where TDocument : class;

    /// <summary>Adds a line at the end without reading what is there: writers who only append never stand in each other's way.</summary>
    void Append(string key, string line);

    /// <summary>Replaces lines read in this change; none removes the key.</summary>
    void WriteLines(string key, IReadOnlyList<string> lines);

    /// <summary>Removes a document.</summary>
    void Remove(string key);
}
