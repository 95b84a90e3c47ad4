using System;

namespace Orgraph
{
    /// <summary>Where a status of the library becomes an exception: the only place.</summary>
    internal static class Errors
    {
        internal static void Check(int status, IntPtr error)
        {
            if (status != Native.ORGRAPH_OK) throw Take(status, error);
        }

        internal static unsafe OrgraphException Take(int status, IntPtr error)
        {
            try
            {
                if (error == IntPtr.Zero) return new OrgraphException((OrgraphStatus)status, "Out of memory.");
                IntPtr problems = Native.orgraph_error_problems(error);
                OrgraphStatus told = (OrgraphStatus)Native.orgraph_error_status(error);
                string message = Utf8.Text(Native.orgraph_error_message(error));
                return problems == IntPtr.Zero ? new OrgraphException(told, message)
                                               : new OrgraphException(told, message, new ProblemsHandle(problems));
            }
            finally
            {
                Native.orgraph_error_free(error);
            }
        }
    }
}
