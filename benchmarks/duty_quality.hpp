// How well duties are looked up: the places that the right owners take.
#pragma once

#include <string>

namespace orgraph::benchmarks {

struct QualityOptions {
    std::string data;       ///< the folder of the sample organizations
    std::string questions;  ///< the file of the questions about them
    bool alone = false;     ///< without the peers
    bool list = false;      ///< every question to tune by, with the places
};

/// Asks every question and prints the table.
/// @throws Error, std::runtime_error  a file cannot be read, or a question names an owner who is not there
void measure_quality(const QualityOptions& options);

}  // namespace orgraph::benchmarks
