using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>Why a line goes no further up.</summary>
    public enum LineEnd
    {
        /// <summary>It does go on.</summary>
        GoesOn = Native.ORGRAPH_GOES_ON,
        /// <summary>The post is at the top.</summary>
        Top = Native.ORGRAPH_TOP,
        /// <summary>Who is above is outside the organization.</summary>
        Outside = Native.ORGRAPH_OUTSIDE,
        /// <summary>The document does not say who is above.</summary>
        Unknown = Native.ORGRAPH_UNKNOWN
    }

    /// <summary>Whether a post is in use.</summary>
    public enum PostStatus
    {
        /// <summary>In use.</summary>
        Active = Native.ORGRAPH_ACTIVE,
        /// <summary>Not to be filled.</summary>
        Frozen = Native.ORGRAPH_FROZEN,
        /// <summary>Not there yet.</summary>
        Planned = Native.ORGRAPH_PLANNED
    }

    /// <summary>How a post is held.</summary>
    public enum HoldingKind
    {
        /// <summary>As the person's own post.</summary>
        Regular = Native.ORGRAPH_REGULAR,
        /// <summary>Besides another.</summary>
        Concurrent = Native.ORGRAPH_CONCURRENT,
        /// <summary>For the time being.</summary>
        Acting = Native.ORGRAPH_ACTING
    }

    /// <summary>What a line is for besides the solid one. Another value: the document does not say.</summary>
    public enum DottedKind
    {
        /// <summary>Not said.</summary>
        Unstated = Native.ORGRAPH_UNSTATED,
        /// <summary>In matters of the trade.</summary>
        Functional = Native.ORGRAPH_FUNCTIONAL,
        /// <summary>In a project.</summary>
        Project = Native.ORGRAPH_PROJECT,
        /// <summary>As an assistant.</summary>
        Assists = Native.ORGRAPH_ASSISTS
    }

    /// <summary>The line from a post to its superior.</summary>
    public sealed class ReportingLine
    {
        internal unsafe ReportingLine(orgraph_line* line, NodeBatch nodes)
        {
            Superior = nodes.Post(line->superior);
            IsInherited = line->inherited != 0;
            End = (LineEnd)line->end;
            Outside = Utf8.Text(line->outside);
        }

        /// <summary>The superior post, or null.</summary>
        public Post Superior { get; }

        /// <summary>True: it comes from the head of a department; false: the post states it.</summary>
        public bool IsInherited { get; }

        /// <summary>Why there is no superior.</summary>
        public LineEnd End { get; }

        /// <summary>Who is above outside the organization, or null.</summary>
        public string Outside { get; }
    }

    /// <summary>Where and why a chain of command ends.</summary>
    public sealed class ChainEnd
    {
        internal ChainEnd(Post last, ReportingLine line)
        {
            Last = last;
            Line = line;
        }

        /// <summary>The last post, the post asked about where nothing is above it.</summary>
        public Post Last { get; }

        /// <summary>Its line, which has no superior.</summary>
        public ReportingLine Line { get; }
    }

    /// <summary>A line besides the solid one.</summary>
    public sealed class DottedLine
    {
        internal unsafe DottedLine(orgraph_dotted_line* line, NodeBatch nodes)
        {
            To = nodes.Post(line->to);
            Kind = (DottedKind)line->@as;
            Outside = Utf8.Text(line->outside);
            On = Utf8.Text(line->on);
        }

        /// <summary>The post that it leads to; null: somebody outside.</summary>
        public Post To { get; }

        /// <summary>What it is for.</summary>
        public DottedKind Kind { get; }

        /// <summary>Who outside, or null.</summary>
        public string Outside { get; }

        /// <summary>In what, or null.</summary>
        public string On { get; }
    }

    /// <summary>How a person holds a post.</summary>
    public sealed class Holding
    {
        internal unsafe Holding(orgraph_holding* holding, NodeBatch nodes)
        {
            Person = nodes.Person(holding->person);
            Post = nodes.Post(holding->post);
            Kind = (HoldingKind)holding->@as;
            IsAway = holding->away != 0;
            Share = holding->share;
        }

        /// <summary>Who holds it.</summary>
        public Person Person { get; }

        /// <summary>What is held.</summary>
        public Post Post { get; }

        /// <summary>As what.</summary>
        public HoldingKind Kind { get; }

        /// <summary>Whether an absence of the person is noted for the day.</summary>
        public bool IsAway { get; }

        /// <summary>Part of the person's working time, 0 to 1.</summary>
        public double Share { get; }
    }

    /// <summary>A post below another.</summary>
    public sealed class SubordinatePost
    {
        internal SubordinatePost(Post post, int depth)
        {
            Post = post;
            Depth = depth;
        }

        /// <summary>The post.</summary>
        public Post Post { get; }

        /// <summary>How far below: 1 for one that reports directly.</summary>
        public int Depth { get; }
    }

    /// <summary>The way a matter takes that two posts cannot settle.</summary>
    public sealed class EscalationPath
    {
        internal EscalationPath(IReadOnlyList<Post> up, IReadOnlyList<Post> down, Post commonSuperior)
        {
            Up = up;
            Down = down;
            CommonSuperior = commonSuperior;
        }

        /// <summary>The posts above the first, up to and including the common superior.</summary>
        public IReadOnlyList<Post> Up { get; }

        /// <summary>Those from below the common superior down to and including the second.</summary>
        public IReadOnlyList<Post> Down { get; }

        /// <summary>The lowest post above both, or one of them; null where they stand in different trees.</summary>
        public Post CommonSuperior { get; }
    }

    /// <summary>What the document sets, or the defaults.</summary>
    public sealed class Settings
    {
        internal Settings(orgraph_settings settings)
        {
            HoursPerWeek = settings.hours_per_week;
            Overload = settings.overload;
            Underload = settings.underload;
            MaxSpan = (long)settings.max_span;
            MaxLayers = (long)settings.max_layers;
            MaxConcurrent = (long)settings.max_concurrent;
        }

        /// <summary>What a person works unless it is said otherwise.</summary>
        public double HoursPerWeek { get; }

        /// <summary>A ratio of hours to capacity above this is too much.</summary>
        public double Overload { get; }

        /// <summary>A ratio of hours to capacity below this is too little.</summary>
        public double Underload { get; }

        /// <summary>People managed directly.</summary>
        public long MaxSpan { get; }

        /// <summary>Posts above a post.</summary>
        public long MaxLayers { get; }

        /// <summary>Posts held besides a regular one.</summary>
        public long MaxConcurrent { get; }
    }

    /// <summary>How many things of each sort are in force.</summary>
    public sealed class Counts
    {
        internal Counts(orgraph_counts counts)
        {
            Departments = (long)counts.departments;
            Jobs = (long)counts.jobs;
            Posts = (long)counts.posts;
            People = (long)counts.people;
            Duties = (long)counts.duties;
            Workflows = (long)counts.workflows;
            Regulations = (long)counts.regulations;
            Vacant = (long)counts.vacant;
        }

        /// <summary>Departments.</summary>
        public long Departments { get; }

        /// <summary>Jobs.</summary>
        public long Jobs { get; }

        /// <summary>Posts.</summary>
        public long Posts { get; }

        /// <summary>People.</summary>
        public long People { get; }

        /// <summary>Duties.</summary>
        public long Duties { get; }

        /// <summary>Workflows.</summary>
        public long Workflows { get; }

        /// <summary>Regulations.</summary>
        public long Regulations { get; }

        /// <summary>Posts without a holder.</summary>
        public long Vacant { get; }
    }
}
