// The gate there and back, by every verdict.
#include "wire/events/gate_json.hpp"

#include <gtest/gtest.h>

namespace adit::wire {

namespace {

using domain::conformity::Verdict;

TEST(gate_json, comes_back_with_every_verdict) {
  for (const Verdict verdict : {Verdict::conforming, Verdict::nonconforming,
                                Verdict::needs_justification, Verdict::undetermined}) {
    const domain::session::Gate gate{verdict, base::sha256("report"), {"A4", "B1"}};
    JsonWriter out;
    out.begin_object();
    write_gate(out, gate);
    out.end_object();
    const auto document = JsonDocument::parse(out.take());
    std::optional<base::Refusal> fault;
    const Members in(document->root(), fault);
    EXPECT_TRUE(gate_of(in.object("gate")) == gate);
    EXPECT_EQ(verdict_of(domain::session::name(verdict)), verdict);
  }
}

}  // namespace

}  // namespace adit::wire
