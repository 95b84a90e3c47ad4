using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Orgraph
{
    /// <summary>Memory of the structures that a call is given: freed together when the call is over.</summary>
    internal sealed unsafe class Arena : IDisposable
    {
        private readonly List<IntPtr> blocks = new List<IntPtr>();

        internal void* Bytes(int size)
        {
            IntPtr block = Marshal.AllocHGlobal(Math.Max(size, 1));
            blocks.Add(block);
            return (void*)block;
        }

        /// <summary>A text with its NUL; NULL for null.</summary>
        internal byte* Text(string text, string parameter)
        {
            if (text == null) return null;
            byte[] bytes = Utf8.Terminated(text, parameter);
            byte* copy = (byte*)Bytes(bytes.Length);
            Marshal.Copy(bytes, 0, (IntPtr)copy, bytes.Length);
            return copy;
        }

        /// <summary>Facts; NULL where there are none.</summary>
        internal orgraph_fact* Facts(Facts facts, out UIntPtr count)
        {
            count = UIntPtr.Zero;
            if (facts == null || facts.Count == 0) return null;
            orgraph_fact* all = (orgraph_fact*)Bytes(checked(facts.Count * sizeof(orgraph_fact)));
            int i = 0;
            foreach (KeyValuePair<string, string> fact in facts)
            {
                all[i].name = Text(fact.Key, nameof(facts));
                all[i++].value = Text(fact.Value, nameof(facts));
            }
            count = Sizes.Of(i);
            return all;
        }

        public void Dispose()
        {
            foreach (IntPtr block in blocks) Marshal.FreeHGlobal(block);
            blocks.Clear();
        }
    }
}
