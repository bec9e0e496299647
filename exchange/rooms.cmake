# The rooms, floor by floor. A room sees the headers of the rooms it links and no others: each room's headers are reached
# through a folder of its own that holds one link, so an include that points up does not compile.
set(ADIT_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
# The optimising presets add -Wno-restrict: from -O1 on, g++ 12 sees an overlap in "text" + std::string
# that is not there (GCC bug 105651).

# Asio's coroutine frames make g++ 12 report a mismatched delete that is not there.
set(ADIT_COROUTINE_WARNINGS -Wno-mismatched-new-delete)

# Through precompiled headers g++ 12 sees moved short strings overflow that do not. In these rooms:
set(ADIT_MISREAD_ROOMS wire store)

add_library(adit_flags INTERFACE)
target_compile_options(adit_flags INTERFACE ${ADIT_WARNINGS} -fno-omit-frame-pointer)
target_compile_definitions(adit_flags INTERFACE BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION
                           BOOST_ASIO_NO_DEPRECATED BOOST_ENABLE_ASSERT_HANDLER)
if(ADIT_SANITIZE)
  target_compile_options(adit_flags INTERFACE -fsanitize=${ADIT_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(adit_flags INTERFACE -fsanitize=${ADIT_SANITIZE})
  # What instrumented code lets g++ guess is not there; the release preset takes every warning for an error.
  if(ADIT_SANITIZE MATCHES thread)
    target_compile_options(adit_flags INTERFACE -Wno-tsan -Wno-error)
  endif()
endif()

# adit_precompiled(TARGET third parties...): reads what nearly every file includes once a target instead of once a file,
# which is a third of what compiling them costs. Only headers that do not change with this tree: a room's file that
# forgets to include one is found by tests/lint, which reads each file by itself.
set(ADIT_COMMON_HEADERS <algorithm> <array> <atomic> <charconv> <chrono> <functional> <map> <memory> <mutex> <optional> <set>
    <span> <stdexcept> <string> <string_view> <utility> <variant> <vector> <tl/expected.hpp>)
function(adit_precompiled target)
  get_target_property(sources ${target} SOURCES)
  list(LENGTH sources many)
  if(many LESS 15)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ADIT_COMMON_HEADERS} ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  else()
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

# adit_room(NAME LINKS lower rooms... WITH third parties, private to the room... PRECOMPILED their headers...)
function(adit_room name)
  cmake_parse_arguments(ROOM "COROUTINES" "" "LINKS;WITH;PRECOMPILED" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/exchange/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/app/main\\.cpp$")
  set(door ${CMAKE_SOURCE_DIR}/build/rooms/${name})
  file(MAKE_DIRECTORY ${door})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/exchange/${name} ${door}/${name} SYMBOLIC)
  add_library(adit_${name} STATIC ${sources})
  set_target_properties(adit_${name} PROPERTIES LINKER_LANGUAGE CXX)
  # The room itself sees exactly what it links; programs that link a room see all that it stands on.
  set(doors ${ROOM_LINKS})
  list(TRANSFORM doors PREPEND ${CMAKE_SOURCE_DIR}/build/rooms/)
  target_include_directories(adit_${name} PRIVATE ${doors} PUBLIC ${door})
  set(links ${ROOM_LINKS})
  list(TRANSFORM links PREPEND adit_)
  foreach(link ${links})
    target_link_libraries(adit_${name} PRIVATE $<LINK_ONLY:${link}>)
  endforeach()
  target_link_libraries(adit_${name} INTERFACE ${links}
    PRIVATE adit_flags Threads::Threads ${ROOM_WITH})
  if(ROOM_COROUTINES)
    target_compile_options(adit_${name} PRIVATE ${ADIT_COROUTINE_WARNINGS})
  endif()
  if(name IN_LIST ADIT_MISREAD_ROOMS AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(adit_${name} PRIVATE -Wno-array-bounds -Wno-stringop-overflow)
  endif()
  adit_precompiled(adit_${name} ${ROOM_PRECOMPILED})
endfunction()

adit_room(base WITH OpenSSL::Crypto spdlog::spdlog PkgConfig::GEOGRAPHIC Boost::headers)
adit_room(domain LINKS base)
adit_room(wire LINKS base domain WITH PkgConfig::XLSXWRITER)

# Schemas, migrations, profiles, calendars and the table of minerals travel inside the program.
include(${CMAKE_SOURCE_DIR}/exchange/wire/embed.cmake)
adit_embedded_files(${CMAKE_SOURCE_DIR} embedded)
list(TRANSFORM embedded PREPEND ${CMAKE_SOURCE_DIR}/)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/embedded_files.cpp
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -DOUT=${CMAKE_BINARY_DIR}/embedded_files.cpp
          -P ${CMAKE_SOURCE_DIR}/exchange/wire/embed.cmake
  DEPENDS ${embedded} ${CMAKE_SOURCE_DIR}/exchange/wire/embed.cmake
  COMMENT "Compiling in schemas, migrations, profiles and calendars")
add_library(adit_embedded STATIC ${CMAKE_BINARY_DIR}/embedded_files.cpp)
target_include_directories(adit_embedded PRIVATE ${CMAKE_SOURCE_DIR}/build/rooms/wire)
target_link_libraries(adit_embedded PRIVATE adit_flags)
target_link_libraries(adit_wire PRIVATE adit_embedded)

adit_room(ledger LINKS base domain wire)
adit_room(journal LINKS base domain wire ledger WITH PkgConfig::PQ)
adit_room(store LINKS base domain wire journal ledger WITH PkgConfig::PQXX PkgConfig::PQ PRECOMPILED <pqxx/pqxx>)
adit_room(live COROUTINES LINKS base domain wire journal ledger store WITH Boost::headers)
adit_room(service LINKS base domain wire journal ledger store)
adit_room(http COROUTINES LINKS base wire WITH Boost::headers OpenSSL::SSL prometheus-cpp::core
           PRECOMPILED <boost/asio/awaitable.hpp> <boost/asio/ip/tcp.hpp>)
adit_room(api COROUTINES LINKS base domain wire journal ledger store live service http WITH Boost::headers)
adit_room(app COROUTINES LINKS base domain wire journal ledger store live service http api WITH Boost::headers PkgConfig::CURL)

target_compile_definitions(adit_app PRIVATE ADIT_VERSION="${PROJECT_VERSION}")

add_executable(adit exchange/app/main.cpp)
target_link_libraries(adit PRIVATE adit_app adit_flags)
# Of a bid's way through the io thread a fifth was glibc's allocator; the sanitizers bring allocators of their own.
if(NOT ADIT_SANITIZE)
  target_link_libraries(adit PRIVATE PkgConfig::JEMALLOC)
endif()
