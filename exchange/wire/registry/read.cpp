// The first character tells the format.
#include "wire/registry/read.hpp"

#include "wire/registry/geojson.hpp"
#include "wire/registry/table.hpp"

namespace adit::wire::registry {

base::Outcome<Delivery> read_delivery(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == bytes.npos) return base::refuse("registry.empty");
  return bytes[first] == '{' ? read_geojson(bytes) : read_table(bytes);
}

}  // namespace adit::wire::registry
