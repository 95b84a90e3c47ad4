using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Orgraph
{
    /// <summary>The native library that the package calls: <c>liborgraph.so</c>,
    /// <c>liborgraph.dylib</c>, <c>liborgraph.dll</c>.</summary>
    public static unsafe class OrgraphLibrary
    {
        private static volatile bool fits;

        /// <summary>The version of the library loaded, e.g. "0.1.0".</summary>
        public static string Version
        {
            get
            {
                Require();
                return Utf8.Text(Native.orgraph_version());
            }
        }

        /// <summary>Columns that a text takes on a terminal: two for a Chinese character.</summary>
        /// <param name="text">Any text.</param>
        /// <returns>0 for a text that has half of a surrogate pair in it.</returns>
        public static int DisplayWidth(string text)
        {
            if (text == null) throw new ArgumentNullException(nameof(text));
            Require();
            byte[] bytes;
            try
            {
                bytes = new UTF8Encoding(false, true).GetBytes(text);
            }
            catch (EncoderFallbackException)
            {
                return 0;
            }
            return Utf8.Length(Native.orgraph_display_width(bytes, Sizes.Of(bytes.Length)));
        }

        /// <summary>Before the first call: finds out whether there is a library, and whether it is one of
        /// ours.</summary>
        internal static void Require()
        {
            if (fits) return;
            int abi;
            try
            {
                abi = Native.orgraph_abi_version();
            }
            catch (DllNotFoundException e)
            {
                throw new DllNotFoundException(
                    "The native library of orgraph (liborgraph.so, liborgraph.dylib, liborgraph.dll) was not found. " +
                    "It is looked for beside the program, in runtimes/<rid>/native of the package, and where the " +
                    "system looks for libraries: LD_LIBRARY_PATH on Linux, PATH on Windows.", e);
            }
            catch (BadImageFormatException e)
            {
                throw new OrgraphException(OrgraphStatus.Internal,
                    "The native library of orgraph is for another kind of processor than this process.", e);
            }
            catch (EntryPointNotFoundException e)
            {
                throw new OrgraphException(OrgraphStatus.Internal,
                    "The native library found as \"liborgraph\" is another one: it has no orgraph_abi_version.", e);
            }
            if (abi != Native.ORGRAPH_ABI_VERSION)
            {
                throw new OrgraphException(OrgraphStatus.Internal,
                    $"The native library of orgraph has ABI version {abi}; package {Native.Version} needs ABI " +
                    $"version {Native.ORGRAPH_ABI_VERSION}.");
            }
            RequireFunctions();
            fits = true;
        }

        /// <summary>A library of another version may be older, and lack functions.</summary>
        private static void RequireFunctions()
        {
            string version = Utf8.Text(Native.orgraph_version());
            if (version == Native.Version) return;
            List<string> missing = new List<string>();
            const BindingFlags functions = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
            foreach (MethodInfo function in typeof(Native).GetMethods(functions))
            {
                try
                {
                    Marshal.Prelink(function);
                }
                catch (EntryPointNotFoundException)
                {
                    missing.Add(function.Name);
                }
            }
            if (missing.Count == 0) return;
            missing.Sort(StringComparer.Ordinal);
            string some = string.Join(", ", missing.GetRange(0, Math.Min(3, missing.Count)));
            throw new OrgraphException(OrgraphStatus.Internal,
                $"The native library of orgraph is version {version}, which lacks what package {Native.Version} " +
                $"calls: {some}{(missing.Count > 3 ? $" and {missing.Count - 3} more" : "")}.");
        }
    }
}
