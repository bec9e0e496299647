// What a report was made with is part of what is digested.
#include "wire/conformity/pins.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"
#include "wire/conformity/report.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using domain::conformity::example::Given;

Pins pins() {
  Pins pins;
  pins.kind = "right";
  pins.id = "SR-001";
  pins.version = 3;
  pins.event = domain::conformity::LotEvent::change;
  pins.changes = {"holder", "ground"};
  pins.at = domain::conformity::example::today;
  pins.edition = "example";
  pins.edition_digest = base::sha256("edition");
  pins.provisions_digest = base::sha256("provisions");
  pins.calendar = "cn-2010-2026@0123456789ab";
  pins.calendar_digest = base::sha256("calendar");
  pins.snapshot = {7, std::string(64, 'a')};
  return pins;
}

TEST(Pins, StandInTheReportWhichFitsItsSchema) {
  const auto report = Given{}.assess();
  auto fewer = pins();
  fewer.snapshot.reset();
  fewer.provisions_digest.reset();
  for (const Pins& some : {pins(), fewer}) {
    const std::string text = report_json(report, some);
    const auto document = read("documents/conformity-report", text, file_limits);
    ASSERT_TRUE(document.has_value()) << document.error().code << document.error().pointer;
    EXPECT_EQ(canonical(document->root()), text);
    EXPECT_EQ(document->root()["pins"]["subject"]["id"].text(), "SR-001");
    EXPECT_EQ(document->root()["pins"]["subject"]["event"].text(), "change");
  }
}

TEST(Pins, WithoutThemAReportIsAsItAlwaysWas) {
  const std::string text = report_json(Given{}.assess());
  EXPECT_EQ(text.find("\"pins\""), std::string::npos);
  EXPECT_TRUE(read("documents/conformity-report", text, file_limits));
}

TEST(Pins, NameTheRulesOfThisProgram) {
  const auto document = JsonDocument::parse(pins_json(pins()));
  ASSERT_TRUE(document);
  const auto rules = document->root()["rules"];
  EXPECT_EQ(rules["digest"].text(), base::to_hex(base::sha256(catalogue_json())));
  EXPECT_EQ(rules["count"].integer(),
            static_cast<std::int64_t>(domain::conformity::catalogue().size()));
}

}  // namespace
}  // namespace adit::wire
