// From the rows to the documents, and from one page to the next.
#include "service/features.hpp"

#include <algorithm>
#include <array>

#include "store/features.hpp"
#include "store/transaction.hpp"

namespace adit::service {

using base::Outcome;
using base::refuse;
using store::Collection;

namespace {

struct Told {
  Collection collection;
  const char* id;
  const char* title;
  const char* description;
};

constexpr std::array told{
    Told{Collection::lots, "lots", "标的 / Lots", "已公告的出让标的 / Lots that were announced"},
    Told{Collection::blocks, "blocks", "规划区块 / Planned blocks",
         "各规划版本的勘查规划区块 / Planned exploration blocks of every plan edition"},
    Told{Collection::zones, "zones", "规划分区 / Zones",
         "各规划版本的其他图层 / The other layers of every plan edition"},
    Told{Collection::rights, "rights", "矿业权 / Rights",
         "登记的矿业权 / Registered exploration and mining rights"},
};

Outcome<const Told*> known(const std::string& collection) {
  const auto found = std::ranges::find(told, collection, &Told::id);
  if (found == told.end()) return refuse("collection.not_found", {{"collection", collection}});
  return &*found;
}

wire::replies::FeatureCollection describe(store::Transaction& tx, const Told& one) {
  wire::replies::FeatureCollection out{one.id, one.title, one.description, {}, {}};
  for (const auto& system : reference_systems()) out.crs.emplace_back(system.uri);
  out.extent = store::extent_of(tx, one.collection);
  return out;
}

// A value as it may stand in a query (RFC 3986 3.4).
std::string escaped(const std::string& value) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : value) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       std::string_view("-._~:/,").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

// The same query from another place in the list.
std::string page_at(const std::string& collection, const QueryText& query, std::int64_t offset) {
  std::string out = "/ogc/collections/" + collection + "/items";
  char mark = '?';
  const auto add = [&](const std::string& name, const std::string& value) {
    out += mark + name + "=" + escaped(value);
    mark = '&';
  };
  for (const auto& [name, value] : query) {
    if (name != "offset") add(name, value);
  }
  if (offset > 0) add("offset", std::to_string(offset));
  return out;
}

}  // namespace

std::vector<wire::replies::FeatureCollection> feature_collections(store::Transaction& tx) {
  std::vector<wire::replies::FeatureCollection> out;
  out.reserve(told.size());
  for (const Told& one : told) out.push_back(describe(tx, one));
  return out;
}

Outcome<wire::replies::FeatureCollection> feature_collection(store::Transaction& tx,
                                                             const std::string& collection) {
  const auto one = known(collection);
  if (!one) return tl::unexpected(one.error());
  return describe(tx, **one);
}

Outcome<FeatureDocument> list_features(store::Transaction& tx, const std::string& collection,
                                       const QueryText& text, const std::string& origin,
                                       base::Instant now) {
  const auto one = known(collection);
  if (!one) return tl::unexpected(one.error());
  const auto query = read_feature_query((*one)->collection, text);
  if (!query) return tl::unexpected(query.error());
  auto page = store::find_features(tx, *query);
  wire::replies::FeatureList list;
  list.collection = collection;
  list.here = page_at(collection, text, query->offset);
  const std::int64_t next = query->offset + static_cast<std::int64_t>(page.features.size());
  if (next < page.matched && !page.features.empty()) list.next = page_at(collection, text, next);
  if (query->offset > 0) {
    list.previous =
        page_at(collection, text, std::max<std::int64_t>(0, query->offset - query->limit));
  }
  list.matched = page.matched;
  list.at = now;
  for (auto& feature : page.features) {
    list.features.push_back(
        {std::move(feature.id), std::move(feature.geometry), std::move(feature.properties)});
  }
  return FeatureDocument{wire::replies::to_json(list, origin), std::string(uri_of(*query))};
}

Outcome<FeatureDocument> find_feature(store::Transaction& tx, const std::string& collection,
                                      const std::string& feature, const QueryText& text,
                                      const std::string& origin) {
  const auto one = known(collection);
  if (!one) return tl::unexpected(one.error());
  const auto query = read_feature_query((*one)->collection, feature, text);
  if (!query) return tl::unexpected(query.error());
  const auto page = store::find_features(tx, *query);
  if (page.features.empty()) {
    return refuse("feature.not_found", {{"collection", collection}, {"feature", feature}});
  }
  const auto& found = page.features.front();
  return FeatureDocument{
      wire::replies::feature_json(collection, {found.id, found.geometry, found.properties}, origin),
      std::string(uri_of(*query))};
}

}  // namespace adit::service
