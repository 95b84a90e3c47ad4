# The shared library exports the functions that orgraph.h declares and nothing else.
function(orgraph_export_functions target)
  if(NOT WIN32)
    set(map ${PROJECT_SOURCE_DIR}/capi/orgraph.map)
    set_target_properties(${target} PROPERTIES LINK_DEPENDS ${map})
    target_link_options(${target} PRIVATE -Wl,-z,defs -Wl,--gc-sections -Wl,--version-script=${map})
    return()
  endif()
  # Names without patterns are all that a linker for Windows takes. Marks of export in the objects would make programs
  # export the functions too that link the static library.
  set(header ${PROJECT_SOURCE_DIR}/capi/include/orgraph.h)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
  file(READ ${header} text)
  string(REGEX MATCHALL "ORGRAPH_API[^;()]*[ *]orgraph_[a-z0-9_]+\\(" declarations "${text}")
  list(TRANSFORM declarations REPLACE ".*[ *](orgraph_[a-z0-9_]+)\\($" "    \\1")
  list(JOIN declarations "\n" functions)
  set(definition ${CMAKE_CURRENT_BINARY_DIR}/orgraph.def)
  file(CONFIGURE OUTPUT ${definition} CONTENT "EXPORTS\n${functions}\n")
  target_sources(${target} PRIVATE ${definition})
  # As orgraph.dll it would be one file with Orgraph.dll, the assembly of the C# package.
  set_target_properties(${target} PROPERTIES PREFIX lib)
endfunction()
