// Bytes taken some at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace orgraph::text {

inline std::uint64_t eight_at(const char* bytes) noexcept {
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}
inline std::uint64_t four_at(const char* bytes) noexcept {
    std::uint32_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// Up to seven bytes; those in the middle may stand in it twice.
inline std::uint64_t few_at(const char* bytes, std::size_t size) noexcept {
    if (size >= 4) return four_at(bytes) << 32 | four_at(bytes + size - 4);
    if (size == 0) return 0;
    const auto byte = [bytes](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])}; };
    return byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1);
}

/// The same as ==, without a call for texts of up to 16 bytes.
inline bool equal(std::string_view a, std::string_view b) noexcept {
    const std::size_t size = a.size();
    if (size != b.size()) return false;
    if (size > 16) return std::memcmp(a.data(), b.data(), size) == 0;
    if (size < 8) return few_at(a.data(), size) == few_at(b.data(), size);
    return eight_at(a.data()) == eight_at(b.data()) && eight_at(a.data() + size - 8) == eight_at(b.data() + size - 8);
}

}  // namespace orgraph::text
