// The schema catalogue: every message and document of the exchange has a JSON schema (draft 4, a
// safe subset) under schemas/, compiled into the program. Reading is always two steps: validate
// here, then decode into a type.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "wire/json.hpp"

namespace adit::wire {

class CompiledSchema;

// Immutable after construction; safe to use from every thread.
class SchemaCatalog {
 public:
  // The schemas compiled into the program; a malformed one breaks an invariant.
  SchemaCatalog();
  // Named schema texts, for tests of the catalogue itself.
  explicit SchemaCatalog(const std::map<std::string, std::string>& texts);
  ~SchemaCatalog();
  SchemaCatalog(const SchemaCatalog&) = delete;
  SchemaCatalog& operator=(const SchemaCatalog&) = delete;

  // Names are paths under schemas/ without ".schema.json", such as "requests/place-bid".
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;  // sorted
  [[nodiscard]] std::string_view text(std::string_view name) const;

  // Refuses with `schema.<keyword>`, such as schema.required, schema.minimum,
  // schema.additionalProperties, with the pointer of the offending value and, where known, the
  // parameters field, expected and actual; of a password, code or ticket never the actual value. An
  // unknown schema name breaks an invariant.
  [[nodiscard]] base::Outcome<void> validate(std::string_view schema, Json value) const;

 private:
  void add(std::string name, std::string_view text);
  std::map<std::string, std::unique_ptr<CompiledSchema>, std::less<>> schemas_;
};

// The catalogue of the program, made on first use.
[[nodiscard]] const SchemaCatalog& schemas();

// Parses `bytes` and validates them: the one way in for anything from outside.
[[nodiscard]] base::Outcome<JsonDocument> read(std::string_view schema, std::string_view bytes,
                                               ParseLimits limits = {});

// Validates against the catalogue of the program.
[[nodiscard]] base::Outcome<void> validate(std::string_view schema, Json value);

}  // namespace adit::wire
