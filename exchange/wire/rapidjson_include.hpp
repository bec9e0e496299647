// The one way to include RapidJSON 1.1.0, so that its macros are the same everywhere: a broken
// assertion in it aborts with our sentence. Only files of this room include this, and none of them
// compares RapidJSON values (their operator== calls itself for ever under C++20).
#pragma once

#include "base/invariant.hpp"

#define RAPIDJSON_HAS_STDSTRING 1
#define RAPIDJSON_ASSERT(condition) ADIT_INVARIANT(condition, "RapidJSON: " #condition)

#include <rapidjson/document.h>
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>
