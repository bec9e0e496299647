// Reads the paths once; an answer is judged by the declaration of its path, method and status.
#include "api/description.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {

namespace {

constexpr std::string_view components = "#/components/schemas/";

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> out;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    out.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return out;
}

// How much of the segments matches by its letters, an ending such as .csv less than a whole one; -1
// for another path.
int match(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return -1;
  int literal = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == path[i]) {
      literal += 2;
      continue;
    }
    const std::string ending = pattern[i].substr(pattern[i].find('}') + 1);
    if (!pattern[i].starts_with('{') || !path[i].ends_with(ending)) return -1;
    if (!ending.empty()) ++literal;
  }
  return literal;
}

std::string upper(std::string_view word) {
  std::string out(word);
  for (auto& letter : out) letter = static_cast<char>(letter & ~0x20);
  return out;
}

std::string path_of(const std::string& target) {
  return target.substr(0, target.find('?'));
}

std::vector<std::string> queries_of(const std::string& target) {
  std::vector<std::string> names;
  std::size_t at = target.find('?');
  while (at != std::string::npos) {
    const auto end = target.find_first_of("=&", at + 1);
    names.push_back(target.substr(at + 1, end - at - 1));
    at = target.find('&', at + 1);
  }
  return names;
}

// "#/components/schemas/replies.lot" is the schema replies/lot of the catalogue.
std::string schema_in(wire::Json content) {
  const auto reference = content["schema"].find("$ref");
  if (!reference) return {};
  std::string name(reference->text().substr(components.size()));
  std::replace(name.begin(), name.end(), '.', '/');
  return name;
}

std::string misfit(const std::string& schema, const std::string& body) {
  const auto document = wire::JsonDocument::parse(body, wire::file_limits);
  if (!document) return "its body is no JSON";
  const auto valid = wire::validate(schema, document->root());
  return valid ? "" : schema + ": " + valid.error().code + " at " + valid.error().pointer;
}

struct Judge {
  std::unique_ptr<const Description> description{};
  std::mutex mutex{};
  std::set<std::string> answered{};
};

Judge& judge() {
  static Judge one;
  return one;
}

void hear(std::string_view method, const std::string& target, const support::HttpReply& reply) {
  const auto complaint = description().complaint(method, target, reply);
  EXPECT_EQ(complaint, "") << method << " " << target << ": " << reply.status << " "
                           << reply.body.substr(0, 2'000);
  const std::lock_guard lock(judge().mutex);
  if (reply.status < 400) judge().answered.insert(description().operation_of(method, target));
}

}  // namespace

Description::Description(std::string_view text) {
  const auto document = wire::JsonDocument::parse(text, wire::file_limits);
  for (const auto& [path, methods] : document->root()["paths"].members()) {
    for (const auto& [method, declared] : methods.members()) {
      Operation operation{upper(method), split(path), {}, {}, {}};
      for (const auto one : declared["parameters"].elements()) {
        operation.parameters.insert(std::string(one["in"].text()) + " " +
                                    std::string(one["name"].text()));
      }
      for (const auto& [status, answer] : declared["responses"].members()) {
        auto& schema = operation.answers[std::string(status)];
        const auto content = answer.find("content");
        if (!content) continue;
        for (const auto& [type, shape] : content->members()) {
          operation.types[std::string(status)] = type;
          schema = schema_in(shape);
        }
      }
      operations_[operation.method + " " + std::string(path)] = operation;
    }
  }
}

std::string Description::operation_of(std::string_view method, const std::string& target) const {
  const auto path = split(path_of(target));
  const auto wanted = method == "HEAD" ? "GET" : method;
  std::string found;
  int best = -1;
  for (const auto& [name, operation] : operations_) {
    const int literal = operation.method == wanted ? match(operation.segments, path) : -1;
    if (literal <= best) continue;
    best = literal;
    found = name;
  }
  return found;
}

std::string Description::complaint(std::string_view method, const std::string& target,
                                   const support::HttpReply& reply) const {
  const auto name = operation_of(method, target);
  if (name.empty()) return {};
  const auto& operation = operations_.at(name);
  std::string status = std::to_string(reply.status);
  if (!operation.answers.contains(status)) {
    if (reply.status < 400) return "the status is not declared";
    status = "default";
  }
  for (const auto& asked : queries_of(target)) {
    if (reply.status < 400 && !operation.parameters.contains("query " + asked)) {
      return "the query parameter " + asked + " is not declared";
    }
  }
  const auto type = operation.types.find(status);
  if (type == operation.types.end()) return reply.body.empty() ? "" : "a body is not declared";
  const auto sent = reply.headers.find("content-type");
  if (type->second != "*/*" && (sent == reply.headers.end() ||
                                sent->second.substr(0, sent->second.find(';')) != type->second)) {
    return "the media type is not " + type->second;
  }
  const auto& schema = operation.answers.at(status);
  return schema.empty() || method == "HEAD" ? "" : misfit(schema, reply.body);
}

std::vector<std::string> Description::operations() const {
  std::vector<std::string> names;
  for (const auto& [name, operation] : operations_) names.push_back(name);
  return names;
}

const std::set<std::string>& Description::parameters(const std::string& operation) const {
  return operations_.at(operation).parameters;
}

const std::map<std::string, std::string>& Description::answers(const std::string& operation) const {
  return operations_.at(operation).answers;
}

const Description& description() {
  return *judge().description;
}

void judge_all_answers(int port) {
  const auto told = support::HttpsClient(port).get("/openapi.json");
  judge().description = std::make_unique<const Description>(told.body);
  support::HttpsClient::observe(hear);
}

void expect_every_operation_answered() {
  if (!judge().description) return;
  const std::lock_guard lock(judge().mutex);
  for (const auto& name : description().operations()) {
    const bool channel = description().answers(name).contains("101");
    EXPECT_TRUE(channel || judge().answered.contains(name)) << name << " never succeeded";
  }
}

}  // namespace adit::api_tests
