using System;

namespace Orgraph
{
    /// <summary>Words that mean the same when duties are looked up.</summary>
    public sealed class Synonyms : IDisposable
    {
        private readonly SynonymsHandle handle;

        private Synonyms(SynonymsHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Reads a table: a group of words that mean the same a line, divided by commas (, or the Chinese
        /// ones); what follows a # is a remark. Linear.</summary>
        /// <param name="table">The table.</param>
        /// <param name="extend">True: besides the library's own; false: instead of it.</param>
        /// <exception cref="OrgraphException">A line has one word only; the message says which.</exception>
        public static Synonyms Parse(string table, bool extend = true)
        {
            byte[] text = Utf8.Document(table, nameof(table));
            OrgraphLibrary.Require();
            Errors.Check(Native.orgraph_synonyms_read(text, Sizes.Of(text.Length), extend ? 1 : 0,
                                                      out SynonymsHandle synonyms, out IntPtr error), error);
            return new Synonyms(synonyms);
        }

        /// <summary>Gives the memory back.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        internal SynonymsHandle Handle => handle.IsClosed ? throw new ObjectDisposedException(nameof(Synonyms))
            : handle;
    }
}
