// Paths from the tables; schemas from the catalogue, with their local references moved to where
// OpenAPI keeps components.
#include "api/openapi.hpp"

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "api/table.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::api {

namespace {

using wire::Json;
using wire::JsonKind;
using wire::JsonWriter;

constexpr std::string_view problem_schema = "replies/problem";

bool is_schema(const std::string& name) {
  return name != http::no_body && name != http::not_json && wire::schemas().has(name);
}

// "replies/lot" is the component replies.lot, and its definition x is replies.lot.x.
std::string component(std::string name) {
  for (auto& letter : name) {
    if (letter == '/') letter = '.';
  }
  return name;
}

std::string reference(const std::string& schema, std::string_view local) {
  constexpr std::string_view prefix = "#/definitions/";
  const std::string_view rest = local.substr(prefix.size());
  return "#/components/schemas/" + component(schema) + "." + std::string(rest);
}

bool is_null_type(Json value) {
  const auto type = value.is(JsonKind::object) ? value.find("type") : std::nullopt;
  return type && type->is(JsonKind::string) && type->text() == "null";
}

void write_schema(JsonWriter& out, const std::string& name, Json schema);

// OpenAPI 3.0 has no null type: an alternative to null becomes nullable.
void write_alternatives(JsonWriter& out, const std::string& name, std::string_view word,
                        Json list) {
  bool nullable = false;
  out.key(word).begin_array();
  for (const Json one : list.elements()) {
    if (is_null_type(one)) {
      nullable = true;
    } else {
      write_schema(out, name, one);
    }
  }
  out.end_array();
  if (nullable) out.member("nullable", true);
}

void write_types(JsonWriter& out, Json types) {
  bool nullable = false;
  for (const Json type : types.elements()) {
    if (type.text() == "null") {
      nullable = true;
    } else {
      out.member("type", type);
    }
  }
  if (nullable) out.member("nullable", true);
}

void write_properties(JsonWriter& out, const std::string& name, Json properties) {
  out.key("properties").begin_object();
  for (const auto& [property, value] : properties.members()) {
    out.key(property);
    write_schema(out, name, value);
  }
  out.end_object();
}

void write_schema(JsonWriter& out, const std::string& name, Json schema) {
  out.begin_object();
  for (const auto& [keyword, value] : schema.members()) {
    if (keyword == "definitions") continue;
    if (keyword == "$ref") {
      out.member("$ref", reference(name, value.text()));
    } else if (keyword == "properties") {
      write_properties(out, name, value);
    } else if (keyword == "items" ||
               (keyword == "additionalProperties" && value.is(JsonKind::object))) {
      out.key(keyword);
      write_schema(out, name, value);
    } else if (keyword == "anyOf" || keyword == "oneOf") {
      write_alternatives(out, name, keyword, value);
    } else if (keyword == "type" && value.is(JsonKind::array)) {
      write_types(out, value);
    } else {
      out.member(keyword, value);
    }
  }
  out.end_object();
}

void write_components(JsonWriter& out, const std::set<std::string>& used) {
  out.key("components").begin_object().key("schemas").begin_object();
  for (const auto& name : used) {
    const auto document = wire::JsonDocument::parse(wire::schemas().text(name), wire::file_limits);
    const Json root = document->root();
    out.key(component(name));
    write_schema(out, name, root);
    if (const auto definitions = root.find("definitions")) {
      for (const auto& [definition, value] : definitions->members()) {
        out.key(component(name) + "." + std::string(definition));
        write_schema(out, name, value);
      }
    }
  }
  out.end_object();
  out.key("securitySchemes").begin_object().key("sign_in").begin_object();
  out.member("type", "apiKey").member("in", "cookie").member("name", "__Host-adit");
  out.end_object().end_object().end_object();
}

void write_content(JsonWriter& out, std::string_view type, const std::string& schema) {
  out.key("content").begin_object().key(type).begin_object().key("schema").begin_object();
  if (is_schema(schema)) {
    out.member("$ref", "#/components/schemas/" + component(schema));
  }
  out.end_object().end_object().end_object();
}

void write_parameter(JsonWriter& out, std::string_view name, std::string_view place) {
  out.begin_object().member("name", name).member("in", place);
  out.member("required", place == "path");
  out.key("schema").begin_object().member("type", "string").end_object().end_object();
}

// Those of the path and the query, and the key that makes a POST safe to repeat (http/replies.hpp).
void write_parameters(JsonWriter& out, const http::Route& route) {
  const std::string& pattern = route.pattern;
  out.key("parameters").begin_array();
  for (std::size_t at = pattern.find('{'); at != std::string::npos;
       at = pattern.find('{', at + 1)) {
    write_parameter(out, pattern.substr(at + 1, pattern.find('}', at) - at - 1), "path");
  }
  for (const auto& name : route.queries) write_parameter(out, name, "query");
  if (route.method == http::Method::post && route.idempotent && !route.access.open()) {
    write_parameter(out, "Idempotency-Key", "header");
  }
  out.end_array();
}

std::string_view description_of(int status) {
  switch (status) {
    case 101:
      return "The live channel is open";
    case 201:
      return "Done";
    case 304:
      return "What the client has is what stands";
    case 503:
      return "Not ready; what is missing";
    default:
      return "As it stands";
  }
}

// The answers that the route itself gives, and the problem that any other answer is.
void write_responses(JsonWriter& out, const http::Route& route) {
  out.key("responses").begin_object();
  for (const int status : route.statuses) {
    out.key(std::to_string(status)).begin_object().member("description", description_of(status));
    if (route.reply_schema != http::no_body && status != 304) {  // RFC 9110, 15.4.5: no content
      write_content(out, is_schema(route.reply_schema) ? route.reply_type : "*/*",
                    route.reply_schema);
    }
    out.end_object();
  }
  out.key("default").begin_object().member("description", "A problem (RFC 9457)");
  write_content(out, "application/problem+json", std::string(problem_schema));
  out.end_object().end_object();
}

void write_access(JsonWriter& out, const http::Access& access) {
  if (access.open()) return;
  out.key("security").begin_array().begin_object().key("sign_in").begin_array().end_array();
  out.end_object().end_array();
  out.key("x-roles").begin_array();
  for (const auto& role : access.names()) out.text(role);
  out.end_array();
}

void write_operation(JsonWriter& out, const http::Route& route) {
  out.begin_object().member("summary", route.summary_en).member("x-summary-zh", route.summary_zh);
  write_parameters(out, route);
  if (is_schema(route.request_schema)) {
    out.key("requestBody").begin_object().member("required", true);
    write_content(out, "application/json", route.request_schema);
    out.end_object();
  }
  write_access(out, route.access);
  write_responses(out, route);
  out.end_object();
}

// What is answered beside the tables: health, and the live channel.
http::Routes fixed_paths() {
  http::Routes fixed{
      get("/livez", everyone, "replies/livez", {"Whether the process lives", "进程存活"}, {}),
      get("/readyz", everyone, "replies/readyz", {"Whether it is ready", "服务就绪"}, {}),
      get("/version", everyone, "replies/version", {"What runs here", "版本"}, {}),
      get("/api/v1/live", everyone, std::string(http::no_body),
          {"The live channel, a WebSocket; frames: schemas/frames/", "实时通道（WebSocket）"}, {},
          {"ticket"})};
  fixed[1].statuses = {200, 503};
  fixed[3].statuses = {101};
  return fixed;
}

std::string method_word(http::Method method) {
  std::string word(http::to_text(method));
  for (auto& letter : word) letter = static_cast<char>(letter | 0x20);
  return word;
}

}  // namespace

std::string openapi_json(const http::Routes& routes) {
  std::map<std::string, std::vector<const http::Route*>> paths;
  std::set<std::string> used{std::string(problem_schema)};
  for (const auto& route : routes) {
    paths[route.pattern].push_back(&route);
    for (const auto* schema : {&route.request_schema, &route.reply_schema}) {
      if (is_schema(*schema)) used.insert(*schema);
    }
  }
  JsonWriter out;
  out.begin_object().member("openapi", "3.0.3");
  out.key("info").begin_object().member("title", "Adit").member("version", "1");
  out.member("description",
             "矿业权交易接口 / Mining-rights exchange. Times are RFC 3339 in +08:00, money is a "
             "whole number of fen. Live frames: wss …/api/v1/live, schemas/frames/.");
  out.end_object().key("paths").begin_object();
  for (const auto& [pattern, operations] : paths) {
    out.key(pattern).begin_object();
    for (const auto* route : operations) {
      out.key(method_word(route->method));
      write_operation(out, *route);
    }
    out.end_object();
  }
  out.end_object();
  write_components(out, used);
  out.end_object();
  return out.take();
}

http::Route describing(const http::Routes& routes) {
  auto self = get("/openapi.json", everyone, std::string(http::not_json),
                  {"This description", "接口说明"}, {});
  http::Routes all = routes;
  for (auto& fixed : fixed_paths()) all.push_back(std::move(fixed));
  all.push_back(self);
  const auto text = std::make_shared<const std::string>(openapi_json(all));
  self.handler = [text](const http::Request&, const http::Respond& respond) {
    respond({.shared = text});
  };
  return self;
}

}  // namespace adit::api
