// How a parsed document lies in memory: nodes in order of arrival, the children of each container
// as a run of links, and all characters in one arena. Not for use outside wire/json*.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wire/json.hpp"

namespace adit::wire {

struct JsonNode {
  JsonKind kind = JsonKind::null;
  bool boolean = false;
  std::uint32_t count = 0;   // elements or members of a container
  std::uint32_t first = 0;   // containers: first link; texts and numbers: first character in arena
  std::uint32_t length = 0;  // texts and numbers: characters
  std::int64_t integer = 0;
};

class JsonTape {
 public:
  std::vector<JsonNode> nodes;
  std::vector<std::uint32_t>
      links;          // arrays: node of each element; objects: key node, value node, …
  std::string arena;  // every text is followed by a zero byte
  std::uint32_t root = 0;

  [[nodiscard]] std::string_view characters(const JsonNode& node) const {
    return std::string_view(arena).substr(node.first, node.length);
  }
  [[nodiscard]] std::uint32_t element(const JsonNode& array, std::size_t index) const {
    return links[array.first + index];
  }
  [[nodiscard]] std::uint32_t member_key(const JsonNode& object, std::size_t index) const {
    return links[object.first + 2 * index];
  }
  [[nodiscard]] std::uint32_t member_value(const JsonNode& object, std::size_t index) const {
    return links[object.first + 2 * index + 1];
  }
};

// Appends one step of an RFC 6901 pointer, escaping ~ and /.
void append_pointer_step(std::string& pointer, std::string_view step);

}  // namespace adit::wire
