// Made by bindings/csharp/make_native.py from orgraph.h: not to be edited.
using System;

namespace Orgraph
{
    internal sealed class ProblemsHandle : NativeHandle
    {
        public ProblemsHandle() { }

        internal ProblemsHandle(IntPtr borrowed) : base(borrowed) { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_problems_free(handle);
            return true;
        }
    }

    internal sealed class TextHandle : NativeHandle
    {
        public TextHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_text_free(handle);
            return true;
        }
    }

    internal sealed class OrganizationHandle : NativeHandle
    {
        public OrganizationHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_organization_free(handle);
            return true;
        }
    }

    internal sealed class SnapshotHandle : NativeHandle
    {
        public SnapshotHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_snapshot_free(handle);
            return true;
        }
    }

    internal sealed class StaffingHandle : NativeHandle
    {
        public StaffingHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_staffing_free(handle);
            return true;
        }
    }

    internal sealed class DifferenceHandle : NativeHandle
    {
        public DifferenceHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_difference_free(handle);
            return true;
        }
    }

    internal sealed class DutiesHandle : NativeHandle
    {
        public DutiesHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_duties_free(handle);
            return true;
        }
    }

    internal sealed class SynonymsHandle : NativeHandle
    {
        public SynonymsHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_synonyms_free(handle);
            return true;
        }
    }

    internal sealed class DutyHitsHandle : NativeHandle
    {
        public DutyHitsHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_duty_hits_free(handle);
            return true;
        }
    }

    internal sealed class CoverageHandle : NativeHandle
    {
        public CoverageHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_coverage_free(handle);
            return true;
        }
    }

    internal sealed class WorkloadHandle : NativeHandle
    {
        public WorkloadHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_workload_free(handle);
            return true;
        }
    }

    internal sealed class DutyLoadsHandle : NativeHandle
    {
        public DutyLoadsHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_duty_loads_free(handle);
            return true;
        }
    }

    internal sealed class BalanceHandle : NativeHandle
    {
        public BalanceHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_balance_free(handle);
            return true;
        }
    }

    internal sealed class DueHandle : NativeHandle
    {
        public DueHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_due_free(handle);
            return true;
        }
    }

    internal sealed class AuthoritiesHandle : NativeHandle
    {
        public AuthoritiesHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_authorities_free(handle);
            return true;
        }
    }

    internal sealed class RouteHandle : NativeHandle
    {
        public RouteHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_route_free(handle);
            return true;
        }
    }

    internal sealed class ParticipationsHandle : NativeHandle
    {
        public ParticipationsHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_participations_free(handle);
            return true;
        }
    }

    internal sealed class DeadEndsHandle : NativeHandle
    {
        public DeadEndsHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_dead_ends_free(handle);
            return true;
        }
    }

    internal sealed class BreachesHandle : NativeHandle
    {
        public BreachesHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_breaches_free(handle);
            return true;
        }
    }

    internal sealed class DocumentsHandle : NativeHandle
    {
        public DocumentsHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_documents_free(handle);
            return true;
        }
    }

    internal sealed class RaciHandle : NativeHandle
    {
        public RaciHandle() { }

        protected override bool ReleaseHandle()
        {
            Native.orgraph_raci_free(handle);
            return true;
        }
    }
}
