// Members into fields; everything but the text may be absent.
#include "wire/requests/corner_text.hpp"

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

base::Outcome<CornerText> read_corner_text(std::string_view bytes) {
  const auto document = read("requests/corner-text", bytes);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  const auto text_of = [root](std::string_view name) -> std::optional<std::string> {
    const auto member = root.find(name);
    return member ? std::optional(std::string(member->text())) : std::nullopt;
  };
  return CornerText{std::string(root["text"].text()), text_of("crs"), text_of("notation"),
                    text_of("published_area_km2"), text_of("mineral")};
}

}  // namespace adit::wire::requests
