using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Orgraph
{
    /// <summary>Text on its way into the library and out of it.</summary>
    internal static unsafe class Utf8
    {
        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>A text with its NUL.</summary>
        internal static byte[] Terminated(string text, string parameter)
        {
            if (text == null) throw new ArgumentNullException(parameter);
            if (text.IndexOf('\0') >= 0) throw new ArgumentException("The text has a NUL character in it.", parameter);
            return Encoded(text, 1, parameter);
        }

        /// <summary>The same of a text that may be null: then NULL.</summary>
        internal static byte[] TerminatedOrNull(string text, string parameter)
        {
            return text == null ? null : Terminated(text, parameter);
        }

        /// <summary>A document, which goes with its length.</summary>
        internal static byte[] Document(string text, string parameter)
        {
            if (text == null) throw new ArgumentNullException(parameter);
            return Encoded(text, 0, parameter);
        }

        private static byte[] Encoded(string text, int zeros, string parameter)
        {
            try
            {
                byte[] bytes = new byte[checked(Strict.GetByteCount(text) + zeros)];
                Strict.GetBytes(text, 0, text.Length, bytes, 0);
                return bytes;
            }
            catch (EncoderFallbackException e)
            {
                throw new ArgumentException("The text has half of a surrogate pair in it.", parameter, e);
            }
        }

        /// <summary>A text of the library; null for NULL.</summary>
        internal static string Text(byte* text)
        {
            if (text == null) return null;
            int length = 0;
            while (text[length] != 0) length = checked(length + 1);
            return length == 0 ? "" : Encoding.UTF8.GetString(text, length);
        }

        internal static string[] Texts(byte** texts, UIntPtr count)
        {
            string[] all = new string[Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = Text(texts[i]);
            return all;
        }

        /// <summary>A text object as a string. The object is freed.</summary>
        internal static string Take(TextHandle text)
        {
            using (text)
            {
                byte* data = Native.orgraph_text_data(text, out UIntPtr size);
                return size == UIntPtr.Zero ? "" : Encoding.UTF8.GetString(data, Length(size));
            }
        }

        /// <summary>A text object that has many texts, each with its NUL. The object is freed.</summary>
        internal static string[] TakeMany(TextHandle text, int count)
        {
            using (text)
            {
                byte* at = Native.orgraph_text_data(text, out UIntPtr size);
                byte* end = at + Length(size);
                string[] all = new string[count];
                for (int i = 0; i < count && at < end; i++)
                {
                    byte* stop = at;
                    while (*stop != 0) ++stop;
                    all[i] = stop == at ? "" : Encoding.UTF8.GetString(at, (int)(stop - at));
                    at = stop + 1;
                }
                return all;
            }
        }

        /// <summary>A count as an array's length: OverflowException for what no array holds.</summary>
        internal static int Length(UIntPtr count)
        {
            return checked((int)count.ToUInt64());
        }
    }
}
