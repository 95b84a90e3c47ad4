// What a made-up organization says of who may, who does and what is to be kept apart.
#pragma once

#include "generate_parts.hpp"

namespace orgraph::benchmarks {

/// Writes the members that GenerateOptions::rules adds, each into the object that is open.
class Rules {
 public:
    Rules(const Layout& layout, Json& json);

    void authorities_of_job(std::uint32_t job);
    /// @param place  of the post in its department: the head is 0
    void authorities_of_post(std::uint32_t post, std::uint32_t department, std::uint32_t place);
    /// Whether the person is away for some days around the one that benchmarks ask about.
    static bool is_away(std::uint32_t person);
    /// The item of the list of absences.
    void absence(std::uint32_t person);
    void delegates(std::uint32_t person);
    void workflows();
    void incompatible();

 private:
    struct Away;
    struct When;

    void authority(std::string_view action, std::string_view subject, std::string_view limit,
                   std::string_view currency = "", const When* when = nullptr);
    void condition(const When& when);
    void workflow(std::uint32_t number);
    void step(std::uint32_t number, std::string_view action);
    void by(std::string_view what, std::string_view id);
    void set(std::uint32_t number);
    void pair(std::string_view action, std::string_view subject);
    void item(std::string_view kind, const std::string& id);
    std::uint32_t some_post(Random& random, std::uint32_t department) const;

    const Layout& layout_;
    Json& json_;
    std::uint32_t inverse_ = 0;  ///< of the stride: who has a post
};

}  // namespace orgraph::benchmarks
