// What is announced and what came of it, as a feed that readers poll (Atom, RFC 4287).
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "wire/language.hpp"

namespace adit::wire {

struct FeedEntry {
  std::string id;  // the same for ever
  std::string title;
  std::string summary;
  std::string url;
  base::Instant updated;
  base::Instant published;
};

struct Feed {
  std::string id;
  std::string title;
  std::string self;  // address of this feed
  std::string page;  // address of the page that shows the same
  Language language = Language::zh;
  std::vector<FeedEntry> entries;  // newest first
};

// `updated` is that of the newest entry; an empty feed says 1970. Texts become plain lines.
[[nodiscard]] std::string atom(const Feed& feed);

}  // namespace adit::wire
