package dev.sluice.load.gateway;

/// A load that each peer gets.
///
/// @param name for the report
/// @param path that is asked for
/// @param bodyBytes of the body that is inspected, in either direction
/// @param script Lua file of wrk for requests that are no GET, or empty
/// @param bodyMode of the inspected direction, as it follows from the starter policy and the route
record Load(String name, String path, int bodyBytes, String script, String bodyMode) {}
