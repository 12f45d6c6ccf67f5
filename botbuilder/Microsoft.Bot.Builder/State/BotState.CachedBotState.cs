using System.Runtime.InteropServices;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>
    /// A document as one turn sees it. What a property looked like is remembered when it is first handed out or set, so a turn
    /// pays only for the properties it uses, and what it never touched cannot have changed.
    /// </summary>
    public class CachedBotState
    {
        // A turn uses some properties of a document, seldom more.
        private readonly Dictionary<string, Remembered> _remembered = new(7);
        private bool _rememberedAll;
        private bool _mustSave;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            Document = state ?? new Dictionary<string, object>();
        }

        /// <summary>The whole document. Whoever takes it may change any of it.</summary>
        public IDictionary<string, object> State
        {
            get
            {
                RememberAll();
                return Document;
            }

            set
            {
                RememberAll();
                Document = value;
            }
        }

        internal IDictionary<string, object> Document { get; private set; }

        internal static CachedBotState Cleared() => new() { _mustSave = true };

        internal bool TryGet<T>(string name, out T value)
        {
            if (!Document.TryGetValue(name, out var stored))
            {
                value = default;
                return false;
            }

            Remember(name);
            value = StoredValue.As<T>(stored);
            if (value is not null && !ReferenceEquals(stored, value) && !typeof(T).IsValueType)
            {
                // From here on the turn works on this object, so this is what has to be saved.
                Document[name] = value;
                _remembered[name] = new Remembered(value);
            }

            return true;
        }

        internal void Set(string name, object value)
        {
            Remember(name);
            Document[name] = value;
        }

        internal void Remove(string name)
        {
            Remember(name);
            Document.Remove(name);
        }

        internal bool HasChanged()
        {
            if (_mustSave || (_rememberedAll && Document.Keys.Any(name => !_remembered.ContainsKey(name))))
            {
                return true;
            }

            foreach (var (name, before) in _remembered)
            {
                if (!Current(name).IsSame(before))
                {
                    return true;
                }
            }

            return false;
        }

        internal void AcceptChanges()
        {
            _mustSave = false;
            foreach (var name in _remembered.Keys)
            {
                CollectionsMarshal.GetValueRefOrNullRef(_remembered, name) = Current(name);
            }

            if (_rememberedAll)
            {
                RememberRest();
            }
        }

        private void RememberAll()
        {
            if (!_rememberedAll)
            {
                _rememberedAll = true;
                RememberRest();
            }
        }

        private void RememberRest()
        {
            foreach (var name in Document.Keys)
            {
                Remember(name);
            }
        }

        private void Remember(string name)
        {
            if (!_remembered.ContainsKey(name))
            {
                _remembered[name] = Current(name);
            }
        }

        private Remembered Current(string name) => Document.TryGetValue(name, out var value) ? new Remembered(value) : default;
    }
}
