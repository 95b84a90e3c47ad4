using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>Lists that a caller cannot change.</summary>
    internal static class Lists
    {
        internal static IReadOnlyList<T> Of<T>(T[] items)
        {
            return items.Length == 0 ? Empty<T>() : Array.AsReadOnly(items);
        }

        internal static IReadOnlyList<T> Empty<T>()
        {
            return None<T>.List;
        }

        private static class None<T>
        {
            internal static readonly IReadOnlyList<T> List = Array.AsReadOnly(new T[0]);
        }
    }
}
