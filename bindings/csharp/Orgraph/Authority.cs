using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>How far an authority reaches.</summary>
    public enum LimitKind
    {
        /// <summary>There is no limit.</summary>
        Unlimited = Native.ORGRAPH_UNLIMITED,
        /// <summary>There is one: <see cref="Authority.Limit"/>.</summary>
        Stated = Native.ORGRAPH_LIMIT_STATED,
        /// <summary>There is one that nobody wrote down.</summary>
        Unstated = Native.ORGRAPH_LIMIT_UNSTATED
    }

    /// <summary>Why a post does not approve: the first of these that holds.</summary>
    public enum PassedOverReason
    {
        /// <summary>It has no such authority.</summary>
        NoAuthority = Native.ORGRAPH_NO_AUTHORITY,
        /// <summary>Its limit is too low, or in another currency.</summary>
        LimitTooLow = Native.ORGRAPH_LIMIT_TOO_LOW,
        /// <summary>The condition of its authority does not hold.</summary>
        ConditionFails = Native.ORGRAPH_CONDITION_FAILS,
        /// <summary>A fact was not given, or the limit was never stated.</summary>
        Undecided = Native.ORGRAPH_AUTHORITY_UNDECIDED,
        /// <summary>Nobody holds it.</summary>
        Vacant = Native.ORGRAPH_POST_VACANT,
        /// <summary>Its holders are away, and nobody present acts for them.</summary>
        Away = Native.ORGRAPH_HOLDERS_AWAY,
        /// <summary>It is held by the one who asks.</summary>
        Self = Native.ORGRAPH_HELD_BY_SELF
    }

    /// <summary>What somebody wants to have allowed.</summary>
    public sealed class AuthorityQuestion
    {
        /// <summary>May anybody do this with that?</summary>
        /// <param name="action">E.g. "sign".</param>
        /// <param name="subject">E.g. "销售合同".</param>
        /// <param name="amount">Null: that of the fact "amount"; without any no limit matters.</param>
        /// <param name="currency">Of the amount, or null.</param>
        /// <param name="facts">What conditions are asked of; may be null.</param>
        public AuthorityQuestion(string action, string subject, double? amount = null, string currency = null,
                                 Facts facts = null)
        {
            Action = action ?? throw new ArgumentNullException(nameof(action));
            Subject = subject ?? throw new ArgumentNullException(nameof(subject));
            if (amount < 0 || amount != null && (double.IsNaN(amount.Value) || double.IsInfinity(amount.Value)))
                throw new ArgumentOutOfRangeException(nameof(amount), amount,
                                                      "An amount is finite and not below zero.");
            Amount = amount;
            Currency = currency;
            Facts = facts;
        }

        /// <summary>What is to be done.</summary>
        public string Action { get; }

        /// <summary>With what.</summary>
        public string Subject { get; }

        /// <summary>Up to which amount; null: not said here.</summary>
        public double? Amount { get; }

        /// <summary>Of the amount, or null.</summary>
        public string Currency { get; }

        /// <summary>What is so in the case, or null.</summary>
        public Facts Facts { get; }

        internal unsafe orgraph_authority_question In(Arena arena)
        {
            return new orgraph_authority_question
            {
                struct_size = Sizes.Of(sizeof(orgraph_authority_question)),
                action = arena.Text(Action, nameof(Action)),
                subject = arena.Text(Subject, nameof(Subject)),
                amount = Amount ?? Native.ORGRAPH_UNKNOWN_AMOUNT,
                currency = arena.Text(Currency, nameof(Currency)),
                facts = arena.Facts(Facts, out UIntPtr count),
                fact_count = count
            };
        }
    }

    /// <summary>By what a post may.</summary>
    public sealed class Authority
    {
        internal unsafe Authority(orgraph_authority* row, NodeBatch nodes)
        {
            Post = nodes.Post(row->post);
            Owner = nodes.Node(row->owner);
            Position = checked((int)row->position);
            LimitKind = (LimitKind)row->limit_kind;
            Limit = LimitKind == LimitKind.Stated ? row->limit : (double?)null;
            Currency = Utf8.Text(row->currency);
            IsUndecided = row->is_undecided != 0;
        }

        /// <summary>The post that may.</summary>
        public Post Post { get; }

        /// <summary>Whose the authority is: the post, or its job.</summary>
        public Node Owner { get; }

        /// <summary>In the list of that owner, from 0.</summary>
        public int Position { get; }

        /// <summary>Whether there is a limit.</summary>
        public LimitKind LimitKind { get; }

        /// <summary>Up to which amount; null where none is stated.</summary>
        public double? Limit { get; }

        /// <summary>Of the limit, or null.</summary>
        public string Currency { get; }

        /// <summary>Whether a fact was not given, or the limit was never stated, so that nobody can tell.</summary>
        public bool IsUndecided { get; }
    }

    /// <summary>A post that does not approve.</summary>
    public sealed class PassedOver
    {
        internal PassedOver(Post post, PassedOverReason why)
        {
            Post = post;
            Why = why;
        }

        /// <summary>The post.</summary>
        public Post Post { get; }

        /// <summary>Why not.</summary>
        public PassedOverReason Why { get; }
    }

    /// <summary>Who approves, and who does not.</summary>
    public sealed class Approval
    {
        internal unsafe Approval(orgraph_approver* row, orgraph_passed_over* others, int count, NodeBatch nodes)
        {
            Post = nodes.Post(row->post);
            Person = nodes.Person(row->person);
            ActingFor = nodes.Person(row->acting_for);
            if (Post != null)
            {
                Authority = new Authority(&row->authority, nodes);
                DelegatedLimit = Sizes.Known(row->delegated_limit);
            }
            PassedOver[] passed = new PassedOver[count];
            for (int i = 0; i < count; i++)
                passed[i] = new PassedOver(nodes.Post(others[i].post), (PassedOverReason)others[i].why);
            PassedOver = Lists.Of(passed);
        }

        /// <summary>The post that approves; null: nobody up the chain may and can.</summary>
        public Post Post { get; }

        /// <summary>Who approves, or null.</summary>
        public Person Person { get; }

        /// <summary>The holder who is away, where the person is a delegate; else null.</summary>
        public Person ActingFor { get; }

        /// <summary>By which the post may; null where nobody approves.</summary>
        public Authority Authority { get; }

        /// <summary>Up to which a delegate acts; null: as far as the post may.</summary>
        public double? DelegatedLimit { get; }

        /// <summary>The posts passed over, from the superior up.</summary>
        public IReadOnlyList<PassedOver> PassedOver { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>The posts that may, each by the best of its authorities, in document order.</summary>
        public IReadOnlyList<Authority> WhoMay(AuthorityQuestion question)
        {
            if (question == null) throw new ArgumentNullException(nameof(question));
            using (Arena arena = new Arena())
            {
                orgraph_authority_question asked = question.In(arena);
                Errors.Check(Native.orgraph_authority_check(Handle, &asked, out AuthoritiesHandle authorities,
                                                            out IntPtr error), error);
                using (authorities)
                {
                    NodeBatch nodes = new NodeBatch(this);
                    orgraph_authority* rows = Native.orgraph_authorities_rows(authorities, out UIntPtr count);
                    Authority[] all = new Authority[Utf8.Length(count)];
                    for (int i = 0; i < all.Length; i++) all[i] = new Authority(rows + i, nodes);
                    return Named(nodes, Lists.Of(all));
                }
            }
        }

        /// <summary>The posts that may do this with that.</summary>
        public IReadOnlyList<Authority> WhoMay(string action, string subject, double? amount = null,
                                               string currency = null,
                                               Facts facts = null)
        {
            return WhoMay(new AuthorityQuestion(action, subject, amount, currency, facts));
        }

        /// <summary>The same as JSON.</summary>
        public string WhoMayJson(AuthorityQuestion question, JsonOptions options = null)
        {
            if (question == null) throw new ArgumentNullException(nameof(question));
            orgraph_answer_options answer = JsonOptions.Of(options);
            using (Arena arena = new Arena())
            {
                orgraph_authority_question asked = question.In(arena);
                Errors.Check(Native.orgraph_authority_json(Handle, &asked, &answer, out TextHandle json,
                                                           out IntPtr error), error);
                return Utf8.Take(json);
            }
        }

        /// <summary>Who approves for a person: the first post up the chain that may for sure and has somebody present
        /// other than the person.</summary>
        /// <param name="question">What is to be approved.</param>
        /// <param name="person">Who asks.</param>
        /// <param name="post">In which post; left out: the main one.</param>
        public Approval Approver(AuthorityQuestion question, NodeRef person, NodeRef post = default(NodeRef))
        {
            if (question == null) throw new ArgumentNullException(nameof(question));
            uint number = Need(person, NodeKinds.People, nameof(person));
            uint through = NeedOrNone(post, NodeKinds.Posts, nameof(post));
            SnapshotHandle day = Handle;
            using (day.Borrow())
            using (Arena arena = new Arena())
            {
                orgraph_authority_question asked = question.In(arena);
                orgraph_passed_over[] rows = new orgraph_passed_over[16];
                for (;;)
                {
                    fixed (orgraph_passed_over* passed = rows)
                    {
                        orgraph_approver approver;
                        Errors.Check(Native.orgraph_approver_of(day, &asked, number, through, &approver, passed,
                                                                Sizes.Of(rows.Length), out UIntPtr count,
                                                                out IntPtr error), error);
                        if (Utf8.Length(count) <= rows.Length)
                        {
                            NodeBatch nodes = new NodeBatch(this);
                            return Named(nodes, new Approval(&approver, passed, Utf8.Length(count), nodes));
                        }
                        rows = new orgraph_passed_over[Utf8.Length(count)];
                    }
                }
            }
        }

        /// <summary>The same as JSON.</summary>
        public string ApproverJson(AuthorityQuestion question, NodeRef person, NodeRef post = default(NodeRef),
                                   JsonOptions options = null)
        {
            if (question == null) throw new ArgumentNullException(nameof(question));
            uint number = Need(person, NodeKinds.People, nameof(person));
            uint through = NeedOrNone(post, NodeKinds.Posts, nameof(post));
            orgraph_answer_options answer = JsonOptions.Of(options);
            using (Arena arena = new Arena())
            {
                orgraph_authority_question asked = question.In(arena);
                Errors.Check(Native.orgraph_approver_json(Handle, &asked, number, through, &answer, out TextHandle json,
                                                          out IntPtr error), error);
                return Utf8.Take(json);
            }
        }
    }
}
