// `adit lot import`: reads the corners of a lot from a notice's text. Nothing is kept: a lot is
// submitted by an administrator, who looks at what this command has read.
#include <iostream>
#include <map>
#include <memory>

#include "app/commands/command.hpp"
#include "domain/ground/notation.hpp"
#include "domain/ground/read.hpp"
#include "domain/plan/likeness.hpp"
#include "wire/ground/corner_text.hpp"
#include "wire/ground/geojson.hpp"
#include "wire/ground/kml.hpp"
#include "wire/ground/reading_json.hpp"
#include "wire/plan/edition.hpp"

namespace adit::app {
namespace {

using domain::ground::Reading;
using domain::ground::Wishes;

struct ImportOptions {
  std::string file;
  std::string datum;
  std::string notation;
  std::string published_area_km2;
  std::string mineral;
  std::string as = "json";
  bool dry_run = false;
};

base::Outcome<Wishes> wishes_of(const ImportOptions& options) {
  Wishes wishes;
  if (!options.datum.empty()) {
    wishes.datum = options.datum == "xian80" ? base::Datum::xian80 : base::Datum::cgcs2000;
  }
  wishes.notation = domain::ground::notation_named(options.notation);
  wishes.published_area_km2 = options.published_area_km2;
  if (options.mineral.empty()) return wishes;
  wishes.mineral = wire::embedded_minerals().find(options.mineral);
  if (wishes.mineral == nullptr) {
    return domain::plan::unknown_mineral(wire::embedded_minerals(), options.mineral);
  }
  return wishes;
}

base::Outcome<std::string> written(const Reading& reading, const std::string& as) {
  if (as == "text") return wire::corner_text(reading);
  if (as == "geojson") return wire::geojson(reading);
  if (as == "kml") return wire::kml(reading);
  return wire::reading_json(reading, shell_language());
}

ExitCode import(const ImportOptions& options) {
  const auto wishes = wishes_of(options);
  if (!wishes) return report(wishes.error());
  const auto text = read_file(options.file, base::limits::corner_text_bytes_max);
  if (!text) return report(text.error());
  const auto reading = domain::ground::read_corner_text(*text, *wishes);
  if (!reading) return report(reading.error());
  auto answer = written(*reading, options.as);
  if (!answer) return report(answer.error());
  if (!answer->ends_with('\n')) *answer += '\n';
  std::cout << *answer;
  const auto& warnings = reading->warnings;
  if (options.as != "json" && !warnings.empty()) {
    std::cerr << wire::warnings_json(warnings, shell_language()) << '\n';
  }
  return warnings.empty() || options.dry_run ? ExitCode::yes : ExitCode::no;
}

}  // namespace

void add_lot(CLI::App& app, ExitCode& code) {
  CLI::App* lot = app.add_subcommand("lot", "Read the corners of a lot");
  lot->require_subcommand(1);
  CLI::App* command =
      lot->add_subcommand("import", "Read corner text and say what is odd about it");
  const auto options = std::make_shared<ImportOptions>();
  command->add_option("FILE", options->file, "Corner text (UTF-8)")->required();
  command->add_option("--crs", options->datum, "Datum (default: as the headings say, or cgcs2000)")
      ->check(CLI::IsMember({"cgcs2000", "xian80"}));
  command->add_option("--notation", options->notation, "How corners are written (default: guessed)")
      ->check(CLI::IsMember({"grid", "degrees", "dms", "packed"}));
  command->add_option("--published-area", options->published_area_km2, "Area of the notice (km²)");
  command->add_option("--mineral", options->mineral, "Mineral, for the cap on grid blocks");
  command->add_option("--as", options->as, "What to print")
      ->check(CLI::IsMember({"json", "text", "geojson", "kml"}))
      ->capture_default_str();
  command->add_flag("--dry-run", options->dry_run, "Exit 0 in spite of warnings (otherwise 3)");
  command->add_flag("--json")->description("Print JSON (the default)");
  command->callback([options, &code] { code = import(*options); });
}

}  // namespace adit::app
