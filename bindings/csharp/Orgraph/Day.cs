using System;
using System.Globalization;

namespace Orgraph
{
    /// <summary>A day that something is asked about: a <see cref="DateTime"/>, whose time does not matter, or a text
    /// ("2026-11-21"). Both turn into it by themselves.</summary>
    public struct Day
    {
        private const string Format = "yyyy-MM-dd";
        private readonly string text;
        private readonly bool isNull;

        private Day(string text)
        {
            this.text = text;
            isNull = text == null;
        }

        /// <summary>A text; whether it is a day, the call says that it is for.</summary>
        public static implicit operator Day(string day)
        {
            return new Day(day);
        }

        /// <summary>The date of a moment, as it stands there: no time zone is applied.</summary>
        public static implicit operator Day(DateTime day)
        {
            return new Day(day.ToString(Format, CultureInfo.InvariantCulture));
        }

        /// <summary>"2026-11-21"; "" for none.</summary>
        public override string ToString()
        {
            return text ?? "";
        }

        /// <summary>For a call that needs a day.</summary>
        internal byte[] Given(string parameter)
        {
            return Utf8.Terminated(text, parameter);
        }

        /// <summary>For a call that does without: NULL then.</summary>
        internal byte[] GivenOrNull(string parameter)
        {
            return isNull ? throw new ArgumentNullException(parameter) : Utf8.TerminatedOrNull(text, parameter);
        }

        internal static unsafe DateTime Read(byte* day)
        {
            return DateTime.ParseExact(Utf8.Text(day), Format, CultureInfo.InvariantCulture);
        }
    }
}
