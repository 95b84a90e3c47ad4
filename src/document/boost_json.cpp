// Boost.JSON, compiled into the library: the only source that may hold it.
#include <boost/json/src.hpp>
