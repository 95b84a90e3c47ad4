# Toolchain file: 64-bit Windows, by Debian's and Ubuntu's mingw-w64; programs run under wine.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
# Of the two kinds of threads that there are, those with which std::thread and std::mutex work.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# Libraries that are headers alone are the host's. They are reached by links, since beside them in /usr/include there are
# the host's own headers.
set(headers ${CMAKE_BINARY_DIR}/host)
foreach(library IN ITEMS boost CLI)
  foreach(folder IN ITEMS /usr/local/include /usr/include)
    if(EXISTS ${folder}/${library} AND NOT EXISTS ${headers}/include/${library})
      file(MAKE_DIRECTORY ${headers}/include)
      file(CREATE_LINK ${folder}/${library} ${headers}/include/${library} SYMBOLIC)
    endif()
  endforeach()
endforeach()
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32 ${headers})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

set(CMAKE_CROSSCOMPILING_EMULATOR sh ${CMAKE_CURRENT_LIST_DIR}/wine.sh ${CMAKE_BINARY_DIR}/wine)
