// What the library of lost writes notes before it lets a write through, and what the power cut
// reads back: for each file of the database one notebook, named after its device and inode, with a
// record a write since the last sync.
#pragma once

#include <cstdint>

namespace adit::crash {

// Followed by `saved_bytes` bytes that stood at `offset`; the file had `size_before`.
struct WriteRecord {
  std::uint64_t offset;
  std::uint64_t saved_bytes;
  std::uint64_t size_before;
};

// The environment variable that names the folder of the notebooks.
inline constexpr const char* notebooks_variable = "ADIT_LOST_WRITES";

}  // namespace adit::crash
