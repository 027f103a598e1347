package dev.sluice.detectors.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Turns the catalogue's YAML into what [Catalogue] reads: to parse a megabyte of YAML took half of
/// the time in which a gateway starts. The build runs it when the classes are compiled.
public final class CatalogueCompiler {

    private CatalogueCompiler() {}

    /// @param args the folder of the compiled classes
    /// @throws CatalogueException if a catalogue file is broken
    public static void main(String[] args) throws IOException {
        WrittenCatalogue written = new WrittenCatalogue();
        Path folder = Path.of(args[0]);
        write(folder, Catalogue.DETECTORS, detectors(written));
        write(folder, Catalogue.ENTRIES, entries(written));
    }

    private static void write(Path folder, String resource, byte[] content) throws IOException {
        Files.write(folder.resolve(resource.substring(1)), content);
    }

    /// All that scans and policies need: the detectors, and the aliases of their names.
    static byte[] detectors(WrittenCatalogue written) {
        PackedWriter to = new PackedWriter();
        to.list(
                written.entries(),
                (entry, packed) -> PackedDetector.write(entry.detector(), packed));
        to.list(
                written.aliases().entrySet(),
                (alias, packed) -> {
                    packed.text(alias.getKey());
                    packed.text(alias.getValue().id());
                });
        return to.bytes();
    }

    /// What else is known of them, in the same order.
    static byte[] entries(WrittenCatalogue written) {
        PackedWriter to = new PackedWriter();
        written.entries().forEach(entry -> PackedEntry.write(entry, to));
        return to.bytes();
    }
}
