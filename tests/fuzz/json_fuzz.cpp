// The JSON door: what passes can be written, read again, and is then the same; the canonical form
// is its own canonical form.
#include "fuzz/hold.hpp"
#include "wire/json.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using adit::fuzz::hold;
  using adit::wire::JsonDocument;
  const auto input = adit::fuzz::view(data, size);
  const auto document = JsonDocument::parse(input);
  if (!document) {
    hold(!document.error().code.empty(), "a refusal has a code");
    return 0;
  }
  adit::wire::JsonWriter writer;
  writer.value(document->root());
  const auto plain = writer.take();
  // Escapes may be longer than what was sent, so the size is no reason here.
  const adit::wire::ParseLimits wide{8 * plain.size() + 64, adit::base::limits::json_depth_max};
  const auto again = JsonDocument::parse(plain, wide);
  hold(again.has_value(), "what was written can be read");
  adit::wire::JsonWriter second;
  second.value(again->root());
  hold(second.take() == plain, "and is written the same again");
  const auto canonical = adit::wire::canonical(document->root());
  hold(canonical == adit::wire::canonical(again->root()), "the canonical form is of the value");
  const auto sorted = JsonDocument::parse(canonical, wide);
  hold(sorted && adit::wire::canonical(sorted->root()) == canonical, "and is its own");
  return 0;
}
