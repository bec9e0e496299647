// Validates by schema, then moves the members into the type.
#include "wire/requests/registry_import.hpp"

#include "wire/members.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

base::Outcome<RegistryImport> read_registry_import(std::string_view bytes) {
  const auto document = read("requests/registry-import", bytes);
  if (!document) return tl::unexpected(document.error());
  std::optional<base::Refusal> fault;
  const Members members(document->root(), fault);
  RegistryImport out;
  out.source = members.text("source");
  out.text = members.text("text");
  if (members.has("taken_on")) out.taken_on = members.date("taken_on");
  out.complete = members.has("complete") && members.boolean("complete");
  out.dry_run = members.has("dry_run") && members.boolean("dry_run");
  if (fault) return tl::unexpected(*fault);
  return out;
}

}  // namespace adit::wire::requests
