// The names of things that streams are kept about: one type each, so that they cannot be mixed up.
#pragma once

#include "base/id.hpp"

namespace adit::domain {

using LotId = base::Id<struct LotTag>;                    // 标的
using SessionId = base::Id<struct SessionTag>;            // one tender, auction or listing
using ApplicationId = base::Id<struct ApplicationTag>;    // one bidder's application for one lot
using OrganisationId = base::Id<struct OrganisationTag>;  // a legal person that signs in
using PersonId = base::Id<struct PersonTag>;  // a reference to a person; names stay elsewhere

// 竞买号: four digits, unique in a session, drawn at random; all that rivals and the public see of
// a bidder while the session runs.
using BidNumber = base::Id<struct BidNumberTag>;

}  // namespace adit::domain
