# Tests of the sources themselves; what they say does not depend on how anything is compiled.
find_program(ORGRAPH_PYTHON python3 HINTS /usr/bin REQUIRED)

add_test(NAME layering COMMAND ${ORGRAPH_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/layering.py ${PROJECT_SOURCE_DIR})
add_test(NAME format COMMAND sh ${PROJECT_SOURCE_DIR}/cmake/format_check.sh)
set_tests_properties(format PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(layering format PROPERTIES LABELS sources)
# The mirrors of orgraph.h in Python and C# are what their makers make.
add_test(NAME python.mirror COMMAND ${ORGRAPH_PYTHON} -B ${PROJECT_SOURCE_DIR}/bindings/python/make_mirror.py --check)
add_test(NAME csharp.mirror COMMAND ${ORGRAPH_PYTHON} -B ${PROJECT_SOURCE_DIR}/bindings/csharp/make_native.py --check)
# All of it is used, and the types of the Python package hold.
add_test(NAME csharp.coverage COMMAND ${ORGRAPH_PYTHON} -B ${PROJECT_SOURCE_DIR}/tests/csharp/coverage_test.py)
add_test(NAME python.types COMMAND sh ${PROJECT_SOURCE_DIR}/cmake/types_check.sh ${PROJECT_BINARY_DIR}/mypy_cache)
set_tests_properties(python.types PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(python.mirror csharp.mirror csharp.coverage python.types PROPERTIES LABELS sources)
