// Corner texts: whatever the bytes, a refusal names its line or a reading is written and read
// again.
#include <algorithm>

#include "domain/ground/read.hpp"
#include "fuzz/hold.hpp"
#include "wire/ground/corner_text.hpp"
#include "wire/ground/geojson.hpp"
#include "wire/ground/kml.hpp"
#include "wire/ground/reading_json.hpp"
#include "wire/json.hpp"

namespace {

using adit::domain::ground::read_corner_text;
using adit::domain::ground::Reading;
using adit::fuzz::hold;

bool names_a_line(const adit::base::Refusal& refusal) {
  return std::any_of(refusal.params.begin(), refusal.params.end(), [](const auto& param) {
    return param.first == "line" && std::get<std::int64_t>(param.second) >= 1;
  });
}

void write(const Reading& reading) {
  const std::string json = adit::wire::reading_json(reading, adit::wire::Language::zh);
  hold(adit::wire::JsonDocument::parse(json, adit::wire::file_limits).has_value(),
       "the reply is JSON");
  (void)adit::wire::geojson(reading);
  (void)adit::wire::kml(reading);
}

void write_and_read_again(const Reading& reading) {
  const std::string text = adit::wire::corner_text(reading);
  const auto again = read_corner_text(text, {});
  hold(again.has_value(), "what was written can be read");
  hold(again->rings.size() == reading.rings.size(), "with the same rings");
  for (std::size_t i = 0; i < reading.rings.size(); ++i) {
    hold(again->rings[i].points == reading.rings[i].points, "of the same points");
    hold(again->rings[i].hole == reading.rings[i].hole, "in the same roles");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto reading = read_corner_text(adit::fuzz::view(data, size), {});
  if (!reading) {
    hold(names_a_line(reading.error()), "a refusal names its line");
    return 0;
  }
  hold(reading->grid_blocks >= 1, "ground has part of a block");
  write(*reading);
  write_and_read_again(*reading);
  return 0;
}
