// Documents that operators name on the command line, the kind chosen by the first byte: profiles,
// calendars, facts, plans, and rehearsals, which are carried out.
#include "fuzz/hold.hpp"
#include "wire/calendar/table.hpp"
#include "wire/conformity/facts.hpp"
#include "wire/embedded.hpp"
#include "wire/plan/edition.hpp"
#include "wire/plan/provisions.hpp"
#include "wire/profile/rule_profile.hpp"
#include "wire/rehearsal/rehearse.hpp"

namespace {

using adit::fuzz::hold;
using namespace adit::wire;

void read_a_profile(std::string_view text) {
  const auto profile = read_profile(text);
  if (!profile) return;
  const auto again = read_profile(profile_json(*profile));
  hold(again && profile_json(*again) == profile_json(*profile), "a profile is written as read");
}

void read_a_register(std::string_view text) {
  const auto facts = read_registry_facts(text);
  if (!facts) return;
  const auto again = read_registry_facts(registry_facts_json(*facts));
  hold(again && registry_facts_json(*again) == registry_facts_json(*facts),
       "facts are written as read");
}

void rehearse_it(std::string_view text) {
  static const auto profile = *find_profile("sandbox");
  const auto script = read_script(text);
  if (script) (void)rehearse(*script, profile);
}

// Files between zeros; what is missing is the empty document.
template <std::size_t N>
std::array<std::string, N> parts_of(std::string_view text) {
  std::array<std::string, N> parts;
  for (auto& part : parts) {
    const auto end = text.find('\0');
    part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return parts;
}

void read_a_plan(std::string_view text) {
  const auto parts = parts_of<6>(text);
  const auto edition = read_edition({parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]});
  if (edition) (void)edition_summary_json(*edition);
}

void read_the_provisions(std::string_view text) {
  const auto provisions = read_provisions(parts_of<provision_files.size()>(text));
  if (provisions) (void)provisions_summary_json(*provisions);
}

void read_a_calendar(std::string_view text) {
  (void)read_calendar_table(text);
}

void read_a_lot(std::string_view text) {
  (void)read_lot_facts(text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto input = adit::fuzz::view(data, size);
  constexpr void (*readers[])(std::string_view) = {read_a_profile,     read_a_register, rehearse_it,
                                                   read_a_plan,        read_a_calendar, read_a_lot,
                                                   read_the_provisions};
  readers[adit::fuzz::take_choice(input) % 7](input);
  return 0;
}
