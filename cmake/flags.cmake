# What all targets are compiled and linked with. Warnings are errors in development builds only: a newer compiler of a
# user must not stop the build.
function(orgraph_flags target)
  target_compile_features(${target} PRIVATE cxx_std_20 c_std_11)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF C_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden
                                             C_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_options(${target} PRIVATE -ffunction-sections -fdata-sections)
  if(ORGRAPH_DEVELOPMENT)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
  endif()
  if(ORGRAPH_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${ORGRAPH_SANITIZE} -fno-sanitize-recover=all
                                             -fno-omit-frame-pointer)
  endif()
  orgraph_link_flags(${target})
endfunction()

function(orgraph_link_flags target)
  if(MINGW)  # so that a Windows without the compiler's libraries can run it
    target_link_options(${target} PRIVATE -static)
  endif()
  if(ORGRAPH_SANITIZE)
    target_link_options(${target} PUBLIC -fsanitize=${ORGRAPH_SANITIZE})
  endif()
endfunction()
