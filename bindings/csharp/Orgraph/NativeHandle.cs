using System;
using System.Runtime.InteropServices;

namespace Orgraph
{
    /// <summary>An object of the library: freed once, and not while a call or a copy uses it.</summary>
    internal abstract class NativeHandle : SafeHandle
    {
        protected NativeHandle() : base(IntPtr.Zero, true) { }

        /// <summary>An object that dies with another.</summary>
        protected NativeHandle(IntPtr borrowed) : base(IntPtr.Zero, false)
        {
            SetHandle(borrowed);
        }

        public override bool IsInvalid => handle == IntPtr.Zero;

        /// <summary>Keeps the object alive until the result is disposed: what is borrowed from it can be
        /// copied.</summary>
        internal Borrowed Borrow()
        {
            return new Borrowed(this);
        }

        internal IntPtr Pointer => handle;

        internal struct Borrowed : IDisposable
        {
            private readonly NativeHandle handle;

            internal Borrowed(NativeHandle handle)
            {
                bool held = false;
                handle.DangerousAddRef(ref held);
                this.handle = handle;
            }

            public void Dispose()
            {
                handle.DangerousRelease();
            }
        }
    }
}
