// The ground as OGC API – Features serves it: lots, planned blocks, zones, registered rights.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/feature_query.hpp"
#include "wire/replies/features.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// A document, and the system of reference that its coordinates are in.
struct FeatureDocument {
  std::string json;
  std::string crs;
};

[[nodiscard]] std::vector<wire::replies::FeatureCollection> feature_collections(
    store::Transaction& tx);
// Refuses with collection.not_found {collection}.
[[nodiscard]] base::Outcome<wire::replies::FeatureCollection> feature_collection(
    store::Transaction& tx, const std::string& collection);

// One page; links begin with `origin`. Refuses with collection.not_found and what
// read_feature_query() refuses.
[[nodiscard]] base::Outcome<FeatureDocument> list_features(store::Transaction& tx,
                                                           const std::string& collection,
                                                           const QueryText& query,
                                                           const std::string& origin,
                                                           base::Instant now);
// Refuses also with feature.not_found {collection, feature}.
[[nodiscard]] base::Outcome<FeatureDocument> find_feature(store::Transaction& tx,
                                                          const std::string& collection,
                                                          const std::string& feature,
                                                          const QueryText& query,
                                                          const std::string& origin);

}  // namespace adit::service
