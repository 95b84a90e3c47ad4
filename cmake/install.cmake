# What `cmake --install` puts where. The prefix may be moved afterwards: all that is installed finds the rest from where
# it lies itself.
include(CMakePackageConfigHelpers)

install(TARGETS orgraph_shared orgraph_static EXPORT orgraph)
install(FILES capi/include/orgraph.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/orgraph DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# find_package(orgraph): as long as the major version is 0, a minor one may break a caller.
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/orgraph)
install(EXPORT orgraph NAMESPACE orgraph:: FILE orgraph-targets.cmake DESTINATION ${package_dir})
configure_package_config_file(cmake/orgraph-config.cmake.in orgraph-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(orgraph-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/orgraph-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/orgraph-config-version.cmake
        DESTINATION ${package_dir})

# pkg-config: two files, since --static would still take the shared library, and that exports no C++.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
string(REGEX REPLACE "[^/]+" ".." pkgconfig_to_prefix ${pkgconfig_dir})
foreach(module IN ITEMS orgraph orgraph-static)
  configure_file(cmake/${module}.pc.in ${module}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${module}.pc DESTINATION ${pkgconfig_dir})
endforeach()
