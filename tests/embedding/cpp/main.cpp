// An outside program in C++: prints the superiors of somebody, a line each. Usage: FILE DAY PERSON
#include <iostream>
#include <orgraph/orgraph.hpp>

int main(int count, char** words) {
    if (count != 4) return 2;
    try {
        const auto organization = orgraph::Organization::open(words[1]);
        const auto snapshot = organization.at(orgraph::Day::parse(words[2]).value());
        const orgraph::Node person = orgraph::resolve(snapshot, words[3], {orgraph::Kind::person});
        for (const orgraph::Node post : orgraph::chain_of_command(snapshot, snapshot.main_post(person)))
            std::cout << snapshot.name(post) << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
