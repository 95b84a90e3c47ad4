using System;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Orgraph
{
    /// <summary>
    /// One call that tells how far it is and can be cancelled. What the host's code throws meanwhile does not pass
    /// through the library, but is kept and thrown again behind it.
    /// </summary>
    internal sealed unsafe class Progress
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate int Callback(IntPtr user, double fraction);

        private readonly IProgress<double> progress;
        private readonly CancellationToken cancellation;
        private readonly Callback callback;
        private ExceptionDispatchInfo thrown;

        internal Progress(IProgress<double> progress, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            this.progress = progress;
            this.cancellation = cancellation;
            if (progress != null || cancellation.CanBeCanceled) callback = Step;
        }

        /// <summary>For the call: alive until <see cref="Check"/>.</summary>
        internal orgraph_open_options Options => new orgraph_open_options
        {
            struct_size = Sizes.Of(sizeof(orgraph_open_options)),
            progress = callback == null ? IntPtr.Zero : Marshal.GetFunctionPointerForDelegate(callback)
        };

        /// <summary>Errors.Check() of the call that the options were for.</summary>
        internal void Check(int status, IntPtr error)
        {
            GC.KeepAlive(this);
            if (thrown == null && status == Native.ORGRAPH_OK) return;
            OrgraphException failure = status == Native.ORGRAPH_OK ? null : Errors.Take(status, error);
            if (thrown != null) thrown.Throw();
            if (status == Native.ORGRAPH_CANCELLED)
                throw new OperationCanceledException(failure.Message, failure, cancellation);
            throw failure;
        }

        private int Step(IntPtr user, double fraction)
        {
            try
            {
                if (thrown != null || cancellation.IsCancellationRequested) return 1;
                progress?.Report(fraction);
                return cancellation.IsCancellationRequested ? 1 : 0;
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
                return 1;
            }
        }
    }
}
