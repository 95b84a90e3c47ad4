// The whole C++ interface, but for graph.hpp, which needs Boost.Graph.
#pragma once

#include "orgraph/answers.hpp"
#include "orgraph/chain.hpp"
#include "orgraph/common.hpp"
#include "orgraph/day.hpp"
#include "orgraph/difference.hpp"
#include "orgraph/error.hpp"
#include "orgraph/facts.hpp"
#include "orgraph/find.hpp"
#include "orgraph/node.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/settings.hpp"
#include "orgraph/snapshot.hpp"
#include "orgraph/staffing.hpp"
#include "orgraph/subordinates.hpp"
#include "orgraph/text.hpp"
