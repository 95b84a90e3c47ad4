using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace Orgraph
{
    /// <summary>
    /// What is so in a case that is asked about: <c>new Facts { { "amount", 6000 }, { "kind", "travel" } }</c>.
    /// Conditions of the document are asked of them. A name given twice is an error of the call that they are for.
    /// </summary>
    public sealed class Facts : IEnumerable<KeyValuePair<string, string>>
    {
        private readonly List<KeyValuePair<string, string>> facts = new List<KeyValuePair<string, string>>();

        /// <summary>How many there are.</summary>
        public int Count => facts.Count;

        /// <summary>A fact that is a text. A text that is written as a number in JSON is a number.</summary>
        public void Add(string name, string value)
        {
            facts.Add(new KeyValuePair<string, string>(name ?? throw new ArgumentNullException(nameof(name)),
                                                       value ?? throw new ArgumentNullException(nameof(value))));
        }

        /// <summary>A fact that is a whole number.</summary>
        public void Add(string name, long value)
        {
            Add(name, value.ToString(CultureInfo.InvariantCulture));
        }

        /// <summary>A fact that is a decimal number: taken as it is written.</summary>
        public void Add(string name, decimal value)
        {
            Add(name, value.ToString(CultureInfo.InvariantCulture));
        }

        /// <summary>A fact that is a number.</summary>
        /// <exception cref="ArgumentException">The number is not finite.</exception>
        public void Add(string name, double value)
        {
            if (double.IsNaN(value) || double.IsInfinity(value))
                throw new ArgumentException("A fact is a finite number.", nameof(value));
            Add(name, value.ToString("R", CultureInfo.InvariantCulture));
        }

        /// <summary>In the order in which they were added.</summary>
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        {
            return facts.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        internal static unsafe Facts Read(orgraph_fact* rows, UIntPtr count)
        {
            Facts facts = new Facts();
            for (int i = 0; i < Utf8.Length(count); i++) facts.Add(Utf8.Text(rows[i].name), Utf8.Text(rows[i].value));
            return facts;
        }
    }
}
