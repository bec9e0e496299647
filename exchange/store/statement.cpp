// Columns into values.
#include "store/statement.hpp"

namespace adit::store {

std::string area_sql(const std::string& polygon) {
  return "round(ST_Area(ST_Segmentize(" + polygon + ", 0.002)::geography))::bigint";
}

std::string array_text(const std::vector<std::string>& items) {
  std::string out = "{";
  for (const auto& item : items) {
    out += out.size() > 1 ? ",\"" : "\"";
    for (const char c : item) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    out += '"';
  }
  return out + "}";
}

std::string text(const pqxx::field& field) {
  return field.is_null() ? "" : field.c_str();
}

std::optional<std::string> maybe_text(const pqxx::field& field) {
  if (field.is_null()) return std::nullopt;
  return std::string(field.c_str());
}

std::int64_t number(const pqxx::field& field) {
  return field.is_null() ? 0 : field.as<std::int64_t>();
}

std::optional<std::int64_t> maybe_number(const pqxx::field& field) {
  if (field.is_null()) return std::nullopt;
  return field.as<std::int64_t>();
}

bool flag(const pqxx::field& field) {
  return !field.is_null() && field.as<bool>();
}

base::Instant instant(const pqxx::field& field) {
  return {number(field)};
}

std::optional<base::Instant> maybe_instant(const pqxx::field& field) {
  if (field.is_null()) return std::nullopt;
  return base::Instant{field.as<std::int64_t>()};
}

}  // namespace adit::store
