#!/bin/sh
# Sets up a bare Debian or Ubuntu, builds the command, and shows its main job on a sample organization.
set -eu
cd "$(dirname -- "$0")/.."

heading() { printf '\n== %s ==\n' "$*"; }

heading "What building needs"
sh cmake/packages.sh build

heading "Building, which takes a few minutes the first time"
# With these, another checkout finds what this one compiled.
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR="$PWD" CMAKE_CXX_COMPILER_LAUNCHER=ccache
cmake --preset release --log-level=WARNING
cmake --build --preset release

orgraph=build/release/bindings/cli/orgraph
sample=tests/data/xinghe.json
show() {
    printf '\n$ %s\n' "$*"
    "$@"
}

heading "Is the document in order?"
show $orgraph check $sample
show $orgraph show $sample --on 2026-11-21

heading "Whom does 李娜 report to, and who reports to her?"
show $orgraph chain $sample 李娜 --on 2026-11-21
show $orgraph subordinates $sample 李娜 --on 2026-11-21

heading "Who answers for collecting overdue payments?"
show $orgraph duty $sample 谁负责催收逾期货款？ --on 2026-11-21
show $orgraph duty $sample "法务经理的职责" --on 2026-11-21

heading "Where are people missing in the research centre (研发中心)?"
show $orgraph staffing $sample 研发中心 --on 2026-11-21

heading "Who carries too much, and by what?"
show $orgraph workload $sample 李娜 --on 2026-11-21
heading "And if she leaves: to whom does her work fall?"
show $orgraph workload $sample 营销副总经理 --on 2026-11-21 --without 李娜 --cover

heading "Who signs a contract of 4 million for her, while the general manager is away?"
show $orgraph authority $sample sign 销售合同 4000000 CNY --for 李娜 --on 2026-11-21
heading "Who does each step when she claims expenses, and what is wrong with that?"
show $orgraph route $sample 费用报销流程 --initiator 李娜 --fact amount=6000 --on 2026-11-21
show $orgraph raci $sample 费用报销流程 --initiator 李娜 --on 2026-11-21

heading "Which reports are due next Friday?"
show $orgraph due $sample --on 2026-11-27

heading "What changed since the beginning of the year?"
show $orgraph diff $sample --from 2026-01-01 --until 2026-11-21 --limit 20

heading "Done"
echo "The command is $PWD/$orgraph; ask it --help. Answers for programs: --json."
