// OGC API – Features, read-only: for desktop GIS and for whoever harvests the exchange's ground.
#include "service/features.hpp"
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/table.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

constexpr const char* geojson = "application/geo+json";

// This server as the client knows it.
std::string origin_of(const http::Request& request) {
  return "https://" + request.host;
}

Reply as_features(const base::Outcome<service::FeatureDocument>& document) {
  if (!document) return tl::unexpected(document.error());
  http::Reply reply{.body = document->json, .content_type = geojson};
  reply.headers.emplace_back("Content-Crs", "<" + document->crs + ">");
  return reply;
}

void collections(const Shared& context, const http::Request& request,
                 const http::Respond& respond) {
  look_up(context, request, respond,
          [origin = origin_of(request)](store::Transaction& tx, base::Instant) -> Reply {
            return http::json(200,
                              wire::replies::to_json(service::feature_collections(tx), origin));
          });
}

void collection(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("collection"), origin = origin_of(request)](
              store::Transaction& tx, base::Instant) -> Reply {
            const auto found = service::feature_collection(tx, id);
            if (!found) return tl::unexpected(found.error());
            return http::json(200, wire::replies::to_json(*found, origin));
          });
}

void landing(const http::Request& request, const http::Respond& respond) {
  respond(http::json(200, wire::replies::features_landing_json(origin_of(request))));
}

void items(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("collection"), query = request.query,
           origin = origin_of(request)](store::Transaction& tx, base::Instant now) -> Reply {
            return as_features(service::list_features(tx, id, query, origin, now));
          });
}

void item(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("collection"), feature = request.parameter("feature"),
           query = request.query,
           origin = origin_of(request)](store::Transaction& tx, base::Instant) -> Reply {
            return as_features(service::find_feature(tx, id, feature, query, origin));
          });
}

// A route of features: their text is GeoJSON, and a parameter that is not known is refused.
http::Route of_features(http::Route route) {
  route.reply_type = geojson;
  route.refuses_unknown = true;
  return route;
}

}  // namespace

http::Routes features(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string one = "/ogc/collections/{collection}";
  return {
      get("/ogc", everyone, "replies/ogc-landing", {"The ground as features", "空间数据服务"},
          landing),
      get("/ogc/conformance", everyone, "replies/ogc-conformance",
          {"What the service conforms to", "符合的标准"},
          [](const http::Request&, const http::Respond& respond) {
            respond(http::json(200, wire::replies::features_conformance_json()));
          }),
      get("/ogc/collections", everyone, "replies/ogc-collections", {"Collections", "数据集"},
          bound(collections)),
      get(one, everyone, "replies/ogc-collection", {"One collection", "一个数据集"},
          bound(collection)),
      of_features(get(one + "/items", everyone, "replies/ogc-features",
                      {"Features of a collection", "要素列表"}, bound(items),
                      {"bbox", "bbox-crs", "crs", "datetime", "limit", "offset"})),
      of_features(get(one + "/items/{feature}", everyone, "replies/ogc-feature",
                      {"One feature", "一个要素"}, bound(item), {"crs"})),
  };
}

}  // namespace adit::api
