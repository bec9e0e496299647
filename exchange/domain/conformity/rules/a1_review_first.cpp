// A1 (L1233): a mineral right is set up, extended or changed only after a review of conformity.
// An earlier review counts only for the very lot, plan and register that it looked at, only if the
// reviewer is not the drafter, and only from the day on which it was made and approved.
#include "base/digest.hpp"
#include "domain/conformity/rules/a_rules.hpp"

namespace adit::domain::conformity {
namespace {

struct Fault {
  std::string code;
  plan::Words words;
};

// Once the lot is approved the register has moved on by law (later this lot's own reservation is in
// it), and the other rules look at it afresh; so only a review that nobody has approved yet must be
// of the same snapshot.
bool same_register(const Case& given, const Review& review) {
  const auto digest = base::digest_from_hex(review.registry_digest);
  if (!digest) return false;
  const bool later = given.stage != Stage::lot || review.approved_at.has_value();
  return later || *digest == given.registry.digest;
}

bool in_order(const Case& given, const Review& review) {
  const base::Instant approved_at = review.approved_at.value_or(review.reviewed_at);
  return review.reviewed_at <= approved_at && approved_at <= given.at;
}

std::vector<Fault> faults_of(const Case& given, const Review& review) {
  std::vector<Fault> faults;
  if (review.reviewer == review.drafter) {
    faults.push_back({"reviewer", {"审查人就是起草人", "the reviewer drafted the lot"}});
  }
  if (review.lot_version != *given.lot.version) {
    faults.push_back({"lot_version", {"审查的不是标的的这一版本", "it reviewed another version"}});
  }
  if (review.plan != given.edition.id) {
    faults.push_back({"plan", {"审查依据的不是这一规划版本", "it used another plan edition"}});
  }
  if (!same_register(given, review)) {
    faults.push_back({"registry", {"审查之后登记资料已有变化", "the register has changed since"}});
  }
  if (!base::digest_from_hex(review.report_digest)) {
    faults.push_back({"report", {"审查报告没有摘要值", "its report has no digest"}});
  }
  if (!in_order(given, review)) {
    faults.push_back({"date",
                      {"审查、批准、本次决定的日期先后颠倒",
                       "review, approval and this decision are not dated in this order"}});
  }
  return faults;
}

Inputs inputs_of(const Case& given, const Review& review) {
  Inputs inputs{{"drafter", review.drafter},
                {"lot_version", *given.lot.version},
                {"plan", given.edition.id},
                {"registry_digest", base::to_hex(given.registry.digest)},
                {"review_lot_version", review.lot_version},
                {"review_plan", review.plan},
                {"review_registry_digest", review.registry_digest},
                {"review_report_digest", review.report_digest},
                {"reviewed_at", base::to_text(review.reviewed_at)},
                {"reviewer", review.reviewer}};
  if (review.approved_at) inputs.emplace_back("approved_at", base::to_text(*review.approved_at));
  return inputs;
}

}  // namespace

Judgement judge_a1(const Case& given) {
  if (!given.lot.review) {
    return {FindingVerdict::pass,
            {"本次检查就是合规性审查。", "This assessment is the review of conformity."},
            {{"review", std::string("this_assessment")}},
            {}};
  }
  if (!given.lot.version) return undetermined({"lot:version"});
  const Review& review = *given.lot.review;
  Judgement judgement;
  judgement.inputs = inputs_of(given, review);
  std::vector<std::string> codes;
  plan::Words reasons;
  for (const Fault& fault : faults_of(given, review)) {
    codes.push_back(fault.code);
    reasons.zh += (reasons.zh.empty() ? "" : "；") + fault.words.zh;
    reasons.en += (reasons.en.empty() ? "" : "; ") + fault.words.en;
  }
  if (codes.empty()) {
    judgement.explain = {"另一人已就本标的、本规划版本和登记资料作过合规性审查。",
                         "Another person has reviewed this lot under this plan and register."};
    return judgement;
  }
  judgement.verdict = FindingVerdict::fail;
  judgement.inputs.emplace_back("faults", std::move(codes));
  judgement.explain = {"合规性审查不成立：" + reasons.zh + "。",
                       "The review of conformity does not stand: " + reasons.en + "."};
  return judgement;
}

}  // namespace adit::domain::conformity
