/// Where the time of a scan goes, by Flight Recorder.
///
/// Entry type: [dev.sluice.load.profile.Profile]. A tool for whoever makes the engine faster; its
/// figures are no record.
@NullMarked
package dev.sluice.load.profile;

import org.jspecify.annotations.NullMarked;
