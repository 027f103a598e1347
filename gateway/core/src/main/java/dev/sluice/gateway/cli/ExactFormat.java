package dev.sluice.gateway.cli;

/// How `sluice exact` says what it did. Named as the command line has them.
enum ExactFormat {
    human,
    json
}
