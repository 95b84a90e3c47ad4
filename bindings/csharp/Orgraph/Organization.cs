using System;
using System.IO;
using System.Threading;

namespace Orgraph
{
    /// <summary>
    /// The record of an organization, all days, read from a JSON document. It never changes, and any number of threads
    /// may ask it at once. Snapshots of it may outlive it.
    /// </summary>
    public sealed unsafe class Organization : IDisposable
    {
        private readonly OrganizationHandle handle;

        private Organization(OrganizationHandle handle)
        {
            this.handle = handle;
        }

        private OrganizationHandle Handle =>
            handle.IsClosed ? throw new ObjectDisposedException(nameof(Organization)) : handle;

        /// <summary>Reads an organization from a JSON file. Linear in the size of the file.</summary>
        /// <param name="path">The file.</param>
        /// <param name="progress">Told the part that is done, 0 to 1, on the calling thread; may be null.</param>
        /// <param name="cancellation">Cancels the reading.</param>
        /// <exception cref="OrgraphException">The file cannot be read (<see cref="OrgraphStatus.IO"/>), is not JSON of
        /// this format, or has errors: <see cref="OrgraphException.Problems"/>.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static Organization Load(string path, IProgress<double> progress = null,
                                        CancellationToken cancellation = default(CancellationToken))
        {
            byte[] file = Utf8.Terminated(path, nameof(path));
            OrgraphLibrary.Require();
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_open(file, &options, out OrganizationHandle organization, out IntPtr error),
                       error);
            return new Organization(organization);
        }

        /// <summary>Reads an organization from JSON in memory. Otherwise as <see cref="Load"/>.</summary>
        public static Organization Parse(string json, IProgress<double> progress = null,
                                         CancellationToken cancellation = default(CancellationToken))
        {
            return Parse(Utf8.Document(json, nameof(json)), progress, cancellation);
        }

        /// <summary>Reads an organization from JSON as UTF-8. Otherwise as <see cref="Load"/>.</summary>
        public static Organization Parse(byte[] json, IProgress<double> progress = null,
                                         CancellationToken cancellation = default(CancellationToken))
        {
            if (json == null) throw new ArgumentNullException(nameof(json));
            OrgraphLibrary.Require();
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_read(json, Sizes.Of(json.Length), &options, out OrganizationHandle organization,
                                           out IntPtr error), error);
            return new Organization(organization);
        }

        /// <summary>Everything that is wrong or odd in a document, warnings included. A document with errors is an
        /// answer here, and no exception. Takes as long as reading.</summary>
        public static CheckReport Check(string json, IProgress<double> progress = null,
                                        CancellationToken cancellation = default(CancellationToken))
        {
            return Check(Utf8.Document(json, nameof(json)), progress, cancellation);
        }

        /// <summary>The same of a document as UTF-8, e.g. of <see cref="File.ReadAllBytes"/>.</summary>
        public static CheckReport Check(byte[] json, IProgress<double> progress = null,
                                        CancellationToken cancellation = default(CancellationToken))
        {
            using (ProblemsHandle problems = ProblemsOf(json, progress, cancellation)) return new CheckReport(problems);
        }

        /// <summary>What <see cref="Check(byte[], IProgress{double}, CancellationToken)"/> finds, as JSON.</summary>
        public static string CheckJson(byte[] json, JsonOptions options = null, IProgress<double> progress = null,
                                       CancellationToken cancellation = default(CancellationToken))
        {
            using (ProblemsHandle problems = ProblemsOf(json, progress, cancellation))
            {
                orgraph_answer_options answer = JsonOptions.Of(options);
                Errors.Check(Native.orgraph_problems_json(problems, &answer, out TextHandle text, out IntPtr error),
                             error);
                return Utf8.Take(text);
            }
        }

        /// <summary>The organization on one day. Linear in its size.</summary>
        /// <param name="day">A <see cref="DateTime"/>, or a text ("2026-11-21").</param>
        /// <exception cref="OrgraphException">The text is no day.</exception>
        public Snapshot At(Day day)
        {
            byte[] text = day.Given(nameof(day));
            Errors.Check(Native.orgraph_snapshot_take(Handle, text, out SnapshotHandle snapshot, out IntPtr error),
                         error);
            return new Snapshot(snapshot, this);
        }

        /// <summary>The document in its canonical layout: reading and writing it again gives the same bytes.
        /// Linear.</summary>
        public string ToJson()
        {
            Errors.Check(Native.orgraph_write(Handle, out TextHandle json, out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>Writes the document to a file, by way of a temporary one beside it: complete, or the file stays as
        /// it was. Linear.</summary>
        public void Save(string path)
        {
            byte[] file = Utf8.Terminated(path, nameof(path));
            Errors.Check(Native.orgraph_save(Handle, file, out IntPtr error), error);
        }

        /// <summary>Gives the memory back. Snapshots stay as they are.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        private static ProblemsHandle ProblemsOf(byte[] json, IProgress<double> progress,
                                                 CancellationToken cancellation)
        {
            if (json == null) throw new ArgumentNullException(nameof(json));
            OrgraphLibrary.Require();
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_check(json, Sizes.Of(json.Length), &options, out ProblemsHandle problems,
                                            out IntPtr error), error);
            return problems;
        }
    }
}
