using System;

namespace Orgraph
{
    /// <summary>How many, as the library says it.</summary>
    internal static class Sizes
    {
        /// <summary>SIZE_MAX.</summary>
        private static readonly UIntPtr All =
            UIntPtr.Size == 8 ? new UIntPtr(ulong.MaxValue) : new UIntPtr(uint.MaxValue);

        internal static UIntPtr Of(int size)
        {
            return new UIntPtr((uint)size);
        }

        internal static UIntPtr LimitOf(int? limit, string parameter)
        {
            return limit == null ? All : Sizes.Of(NotNegative(limit.Value, parameter));
        }

        internal static uint DepthOf(int? depth, string parameter)
        {
            return depth == null ? Native.ORGRAPH_ANY_DEPTH : (uint)NotNegative(depth.Value, parameter);
        }

        internal static int NotNegative(int number, string parameter)
        {
            return number >= 0 ? number : throw new ArgumentOutOfRangeException(parameter, number, "Not below zero.");
        }

        /// <summary>What the library does not know is -1 there.</summary>
        internal static double? Known(double amount)
        {
            return amount < 0 ? (double?)null : amount;
        }

        internal static long? Known(long count)
        {
            return count < 0 ? (long?)null : count;
        }
    }
}
