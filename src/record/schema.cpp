#include "record/schema.hpp"

namespace orgraph::record {
namespace {

using std::string_view;

constexpr std::array certainties = {string_view("stated"), string_view("inferred")};
constexpr std::array periods = {string_view("day"), string_view("week"), string_view("month"), string_view("quarter"),
                                string_view("year")};
constexpr std::array cadences = {string_view("day"),     string_view("week"), string_view("month"),
                                 string_view("quarter"), string_view("year"), string_view("event"),
                                 string_view("unstated")};
constexpr std::array dotted_kinds = {string_view("functional"), string_view("project"), string_view("assists")};
constexpr std::array duty_kinds = {string_view("core"), string_view("auxiliary"), string_view("temporary")};
constexpr std::array loads = {string_view("each"), string_view("shared")};
constexpr std::array quorums = {string_view("all"), string_view("any")};
constexpr std::array actions = {string_view("prepare"), string_view("review"),  string_view("approve"),
                                string_view("sign"),    string_view("execute"), string_view("inform"),
                                string_view("consult")};
constexpr std::array unstated = {string_view("unstated")};

constexpr Value text{.scalar = Scalar::text};
constexpr Value text_or_number{.scalar = Scalar::text, .or_number = true};
constexpr Value texts{.list = &text};
constexpr Value text_or_texts{.scalar = Scalar::text, .list = &text};
constexpr Value id{.scalar = Scalar::id};
constexpr Value day{.scalar = Scalar::day};
constexpr Value integer{.scalar = Scalar::integer};
constexpr Value number{.scalar = Scalar::number};
constexpr Value positive{.scalar = Scalar::number, .above_zero = true};
constexpr Value share{.scalar = Scalar::number, .most = 1};
constexpr Value anything{.scalar = Scalar::anything};
constexpr Value condition{.scalar = Scalar::condition};
constexpr Value due_time{.scalar = Scalar::due_time};
constexpr Value due_day{.scalar = Scalar::due_day};

constexpr Value reference_to(Target target) { return {.scalar = Scalar::reference, .target = target}; }
constexpr Value choice_of(std::span<const string_view> choices) {
    return {.scalar = Scalar::choice, .choices = choices};
}
constexpr Value department_reference = reference_to(Target::department);
constexpr Value post_reference = reference_to(Target::post);
constexpr Value person_reference = reference_to(Target::person);
constexpr Value job_reference = reference_to(Target::job);
constexpr Value workflow_reference = reference_to(Target::workflow);
constexpr Value duty_reference = reference_to(Target::duty);
constexpr Value step_reference = reference_to(Target::step);
constexpr Value posts{.list = &post_reference};

constexpr Value certainty = choice_of(certainties);
constexpr Value period = choice_of(periods);
constexpr Value cadence = choice_of(cadences);
constexpr Value dotted_kind = choice_of(dotted_kinds);
constexpr Value duty_kind = choice_of(duty_kinds);
constexpr Value load = choice_of(loads);
constexpr Value quorum = choice_of(quorums);
constexpr Value action = choice_of(actions);
constexpr Value limit{.scalar = Scalar::choice, .choices = unstated, .or_number = true};

/// The two members that every object ends with.
#define ORGRAPH_ANNOTATIONS \
    {"source", &source_value}, { "x-", &anything }

constexpr Value object_of(const Object& object) { return {.object = &object}; }
constexpr Value list_of(const Value& item) { return {.list = &item}; }

constexpr Member source_members[] = {
    {"document", &text}, {"at", &text}, {"quote", &text}, {"certainty", &certainty}, ORGRAPH_ANNOTATIONS};
constexpr Object source_object{"source", source_members};

constexpr Member outside_members[] = {{"outside", &text, true}, ORGRAPH_ANNOTATIONS};
constexpr Object outside_object{"outside", outside_members};

/// The items of a dated member whose values are `Base`.
template <const Value& Base>
struct Dated {
    static constexpr Member members[] = {{"value", &Base, true}, {"from", &day}, {"to", &day}, ORGRAPH_ANNOTATIONS};
    static constexpr Object object{"dated value", members};
    static constexpr Value item{.object = &object};
    static constexpr Value make() {
        Value value = Base;
        value.dated = &item;
        return value;
    }
};

constexpr Value department_or_null{.scalar = Scalar::reference, .target = Target::department, .or_null = true};
constexpr Value post_or_null{.scalar = Scalar::reference, .target = Target::post, .or_null = true};
constexpr Value superior{
    .scalar = Scalar::reference, .target = Target::post, .or_null = true, .object = &outside_object};
constexpr Member headcount_members[] = {{"min", &integer, true}, {"max", &integer, true}, ORGRAPH_ANNOTATIONS};
constexpr Object headcount_object{"headcount", headcount_members, Rule::range};
constexpr Value headcount_value{.scalar = Scalar::integer, .object = &headcount_object};

constexpr Value dated_text = Dated<text>::make();
constexpr Value dated_parent = Dated<department_or_null>::make();
constexpr Value dated_post = Dated<post_or_null>::make();
constexpr Value dated_superior = Dated<superior>::make();
constexpr Value dated_department = Dated<department_reference>::make();
constexpr Value status = choice_of(post_statuses);
constexpr Value dated_status = Dated<status>::make();
constexpr Value dated_headcount = Dated<headcount_value>::make();

constexpr Member settings_members[] = {
    {"hours_per_week", &positive}, {"overload", &number},        {"underload", &number}, {"max_span", &integer},
    {"max_layers", &integer},      {"max_concurrent", &integer}, ORGRAPH_ANNOTATIONS};
constexpr Object settings_object{"settings", settings_members};

constexpr Member effort_members[] = {{"hours", &number, true}, {"per", &period, true}, ORGRAPH_ANNOTATIONS};
constexpr Object effort_object{"effort", effort_members};
constexpr Value effort = object_of(effort_object);

constexpr Member quota_members[] = {{"count", &number, true},
                                    {"unit", &text, true},
                                    {"per", &period, true},
                                    {"minutes_each", &number},
                                    ORGRAPH_ANNOTATIONS};
constexpr Object quota_object{"quota", quota_members};
constexpr Value one_quota = object_of(quota_object);
constexpr Value quotas{.object = &quota_object, .list = &one_quota};

constexpr Member kpi_members[] = {
    {"name", &text, true}, {"dimension", &text}, {"weight", &number}, {"target", &text_or_number}, ORGRAPH_ANNOTATIONS};
constexpr Value one_kpi = object_of(kpi_object);
constexpr Value kpis = list_of(one_kpi);

constexpr Member authority_members[] = {{"action", &text, true}, {"subject", &text, true}, {"limit", &limit},
                                        {"currency", &text},     {"when", &condition},     ORGRAPH_ANNOTATIONS};
constexpr Value one_authority = object_of(authority_object);
constexpr Value authorities = list_of(one_authority);

constexpr Member receiver_members[] = {{"department", &department_reference}, {"outside", &text}, ORGRAPH_ANNOTATIONS};
constexpr Object receiver_object{"receiver", receiver_members, Rule::exactly_one};
constexpr Value receiver{.scalar = Scalar::reference, .target = Target::post, .object = &receiver_object};

constexpr Member report_members[] = {{"document", &text, true}, {"to", &receiver},  {"every", &cadence, true},
                                     {"on", &due_day},          {"due", &due_time}, ORGRAPH_ANNOTATIONS};
constexpr Object report_object{"report owed", report_members, Rule::report_owed};
constexpr Value one_report = object_of(report_object);
constexpr Value reports = list_of(one_report);

constexpr Member duty_members[] = {{"id", &id},           {"text", &text},     {"kind", &duty_kind}, {"tasks", &texts},
                                   {"assessment", &text}, {"effort", &effort}, {"quota", &quotas},   {"load", &load},
                                   {"from", &day},        {"to", &day},        ORGRAPH_ANNOTATIONS};
constexpr Value one_duty = object_of(duty_object);
constexpr Value duties = list_of(one_duty);

constexpr Member collaboration_members[] = {{"department", &department_reference},
                                            {"post", &post_reference},
                                            {"outside", &text},
                                            {"on", &text},
                                            ORGRAPH_ANNOTATIONS};
constexpr Object collaboration_object{"collaboration", collaboration_members, Rule::exactly_one};
constexpr Value one_collaboration = object_of(collaboration_object);
constexpr Value collaborations = list_of(one_collaboration);

constexpr Member department_members[] = {{"id", &id, true},
                                         {"name", &dated_text, true},
                                         {"aliases", &texts},
                                         {"kind", &text},
                                         {"summary", &text},
                                         {"parent", &dated_parent},
                                         {"head", &dated_post},
                                         {"deputies", &posts},
                                         {"overseen_by", &dated_post},
                                         {"duties", &duties},
                                         {"kpis", &kpis},
                                         {"requires", &texts},
                                         {"collaborates_with", &collaborations},
                                         {"from", &day},
                                         {"to", &day},
                                         ORGRAPH_ANNOTATIONS};

constexpr Member job_members[] = {{"id", &id, true},    {"title", &text, true},        {"aliases", &texts},
                                  {"grade", &text},     {"duties", &duties},           {"kpis", &kpis},
                                  {"requires", &texts}, {"authorities", &authorities}, ORGRAPH_ANNOTATIONS};

constexpr Member dotted_line_members[] = {
    {"post", &post_reference}, {"outside", &text}, {"as", &dotted_kind}, {"on", &text}, {"from", &day}, {"to", &day},
    ORGRAPH_ANNOTATIONS};
constexpr Object dotted_line_object{"dotted line", dotted_line_members, Rule::dotted_line};
constexpr Value dotted_line_value{.scalar = Scalar::reference, .target = Target::post, .object = &dotted_line_object};
constexpr Value dotted_lines = list_of(dotted_line_value);

constexpr Member post_members[] = {{"id", &id, true},
                                   {"title", &dated_text, true},
                                   {"aliases", &texts},
                                   {"external_title", &text_or_texts},
                                   {"department", &dated_department, true},
                                   {"job", &job_reference},
                                   {"reports_to", &dated_superior},
                                   {"also_reports_to", &dotted_lines},
                                   {"grade", &text},
                                   {"status", &dated_status},
                                   {"headcount", &dated_headcount},
                                   {"summary", &text},
                                   {"scope", &text},
                                   {"duties", &duties},
                                   {"kpis", &kpis},
                                   {"requires", &texts},
                                   {"authorities", &authorities},
                                   {"collaborates_with", &collaborations},
                                   {"inherits_duties_of", &posts},
                                   {"submits", &reports},
                                   {"from", &day},
                                   {"to", &day},
                                   ORGRAPH_ANNOTATIONS};

constexpr Value appointment_kind = choice_of(appointment_kinds);
constexpr Member appointment_members[] = {{"post", &post_reference, true},
                                          {"kind", &appointment_kind},
                                          {"share", &share},
                                          {"supervisor", &person_reference},
                                          {"from", &day},
                                          {"to", &day},
                                          ORGRAPH_ANNOTATIONS};
constexpr Value one_appointment = object_of(appointment_object);
constexpr Value appointments = list_of(one_appointment);

constexpr Member absence_members[] = {{"from", &day}, {"to", &day}, {"why", &text}, ORGRAPH_ANNOTATIONS};
constexpr Object absence_object{"absence", absence_members};
constexpr Value one_absence = object_of(absence_object);
constexpr Value absences = list_of(one_absence);

constexpr Member delegate_members[] = {{"person", &person_reference, true},
                                       {"action", &text},
                                       {"subject", &text},
                                       {"limit", &number},
                                       {"from", &day},
                                       {"to", &day},
                                       ORGRAPH_ANNOTATIONS};
constexpr Value one_delegate = object_of(delegate_object);
constexpr Value delegates = list_of(one_delegate);

constexpr Member person_members[] = {{"id", &id, true},
                                     {"name", &dated_text, true},
                                     {"aliases", &texts},
                                     {"hours_per_week", &positive},
                                     {"qualifications", &texts},
                                     {"appointments", &appointments},
                                     {"absences", &absences},
                                     {"delegates", &delegates},
                                     {"from", &day},
                                     {"to", &day},
                                     ORGRAPH_ANNOTATIONS};

constexpr Member by_members[] = {
    {"department", &department_reference}, {"outside", &text}, {"superior_of", &step_reference}, ORGRAPH_ANNOTATIONS};
constexpr Object by_object{"by", by_members, Rule::exactly_one};
constexpr Value one_by{.scalar = Scalar::reference, .target = Target::post, .object = &by_object};
constexpr Value by{
    .scalar = Scalar::reference, .target = Target::post, .object = &by_object, .list = &one_by, .empty_list = false};

constexpr Member step_members[] = {{"id", &id, true},
                                   {"action", &action, true},
                                   {"by", &by, true},
                                   {"quorum", &quorum},
                                   {"what", &text},
                                   {"input", &text_or_texts},
                                   {"output", &text_or_texts},
                                   {"subject", &text},
                                   {"when", &condition},
                                   {"on_reject", &step_reference},
                                   {"next", &workflow_reference},
                                   ORGRAPH_ANNOTATIONS};
constexpr Value one_step = object_of(step_object);
constexpr Value steps = list_of(one_step);

constexpr Member workflow_members[] = {{"code", &id, true},
                                       {"name", &text, true},
                                       {"owner", &department_reference},
                                       {"steps", &steps, true},
                                       ORGRAPH_ANNOTATIONS};

constexpr Member cover_members[] = {
    {"post", &post_reference}, {"department", &department_reference}, ORGRAPH_ANNOTATIONS};
constexpr Object cover_object{"covered", cover_members, Rule::exactly_one};
constexpr Value cover = object_of(cover_object);
constexpr Value covers = list_of(cover);
constexpr Value one_approver{.scalar = Scalar::reference, .target = Target::post, .object = &outside_object};
constexpr Value approvers{
    .scalar = Scalar::reference, .target = Target::post, .object = &outside_object, .list = &one_approver};

constexpr Member regulation_members[] = {{"id", &id, true},
                                         {"title", &text, true},
                                         {"articles", &texts},
                                         {"covers", &covers},
                                         {"formulated_by", &department_reference},
                                         {"approved_by", &approvers},
                                         {"from", &day},
                                         {"to", &day},
                                         ORGRAPH_ANNOTATIONS};

constexpr Member item_members[] = {
    {"action", &text}, {"subject", &text}, {"duty", &duty_reference}, {"post", &post_reference}, ORGRAPH_ANNOTATIONS};
constexpr Value one_item = object_of(incompatible_item_object);
constexpr Value items{.list = &one_item, .empty_list = false};
constexpr Member incompatible_members[] = {
    {"name", &text, true}, {"any_of", &items, true}, {"at_most", &integer}, ORGRAPH_ANNOTATIONS};

constexpr Value changes = list_of(anything);
constexpr Member history_members[] = {{"at", &day},   {"recorded", &text},   {"by", &text},      {"approved_by", &text},
                                      {"why", &text}, {"changes", &changes}, ORGRAPH_ANNOTATIONS};
constexpr Object history_object{"history entry", history_members};

constexpr Member range_members[] = {{"min", &number}, {"max", &number}, ORGRAPH_ANNOTATIONS};

constexpr Value settings_value = object_of(settings_object);
constexpr Value one_department = object_of(department_object);
constexpr Value one_job = object_of(job_object);
constexpr Value one_post = object_of(post_object);
constexpr Value one_person = object_of(person_object);
constexpr Value one_workflow = object_of(workflow_object);
constexpr Value one_regulation = object_of(regulation_object);
constexpr Value one_incompatible = object_of(incompatible_object);
constexpr Value one_entry = object_of(history_object);
constexpr Value department_list = list_of(one_department);
constexpr Value job_list = list_of(one_job);
constexpr Value post_list = list_of(one_post);
constexpr Value people_list = list_of(one_person);
constexpr Value workflow_list = list_of(one_workflow);
constexpr Value regulation_list = list_of(one_regulation);
constexpr Value incompatible_list = list_of(one_incompatible);
constexpr Value history_list = list_of(one_entry);

constexpr Member root_members[] = {{"orgraph", &integer, true},
                                   {"name", &text},
                                   {"settings", &settings_value},
                                   {"departments", &department_list},
                                   {"jobs", &job_list},
                                   {"posts", &post_list},
                                   {"people", &people_list},
                                   {"workflows", &workflow_list},
                                   {"regulations", &regulation_list},
                                   {"incompatible", &incompatible_list},
                                   {"history", &history_list},
                                   ORGRAPH_ANNOTATIONS};
#undef ORGRAPH_ANNOTATIONS

template <unsigned LastMember, typename Members>
constexpr bool ends_with(const Members& members) {
    return std::size(members) == LastMember + 3;  // the last member named in schema.hpp, source, x-
}
static_assert(ends_with<root::history>(root_members) && ends_with<settings::max_concurrent>(settings_members) &&
              ends_with<department::to>(department_members) && ends_with<job::authorities>(job_members) &&
              ends_with<post::to>(post_members) && ends_with<person::to>(person_members) &&
              ends_with<appointment::to>(appointment_members) && ends_with<absence::why>(absence_members) &&
              ends_with<delegate::to>(delegate_members) && ends_with<dotted_line::to>(dotted_line_members) &&
              ends_with<collaboration::on>(collaboration_members) && ends_with<kpi::target>(kpi_members) &&
              ends_with<authority::when>(authority_members) && ends_with<condition_range::max>(range_members) &&
              ends_with<duty::to>(duty_members) && ends_with<quota::minutes_each>(quota_members) &&
              ends_with<report_owed::due>(report_members) && ends_with<workflow::steps>(workflow_members) &&
              ends_with<step::next>(step_members) && ends_with<step_by::superior_of>(by_members) &&
              ends_with<regulation::to>(regulation_members) && ends_with<incompatible::at_most>(incompatible_members) &&
              ends_with<incompatible_item::post>(item_members) && ends_with<headcount::max>(headcount_members));

}  // namespace

constexpr std::array<std::string_view, 3> post_statuses = {"active", "frozen", "planned"};
constexpr std::array<std::string_view, 4> appointment_kinds = {"regular", "concurrent", "acting", "standby"};
constexpr Value source_value{.scalar = Scalar::text, .object = &source_object};
constexpr Value condition_value{.object = &condition_range_object, .list = &text, .empty_list = false};

constexpr Value root_value{.object = &root_object};
constexpr Object root_object{"document", root_members};
constexpr Object department_object{"department", department_members};
constexpr Object job_object{"job", job_members};
constexpr Object post_object{"post", post_members};
constexpr Object person_object{"person", person_members};
constexpr Object workflow_object{"workflow", workflow_members};
constexpr Object step_object{"step", step_members};
constexpr Object regulation_object{"regulation", regulation_members};
constexpr Object incompatible_object{"incompatible", incompatible_members};
constexpr Object incompatible_item_object{"incompatible item", item_members, Rule::incompatible_item};
constexpr Object duty_object{"duty", duty_members, Rule::duty};
constexpr Object appointment_object{"appointment", appointment_members, Rule::appointment};
constexpr Object kpi_object{"KPI", kpi_members};
constexpr Object authority_object{"authority", authority_members};
constexpr Object delegate_object{"delegate", delegate_members};
constexpr Object condition_range_object{"range", range_members, Rule::range};

}  // namespace orgraph::record
