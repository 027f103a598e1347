package dev.sluice.load.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The functions of `libhs` that are needed here (`hs_compile.h`, `hs_runtime.h`). Thread-safe.
///
/// Every function but `hs_version` and `free` answers 0 for success.
@SuppressWarnings("restricted") // native code is what this is for
final class VectorscanLibrary {

    /// Debian's package `libvectorscan5`.
    static final String FILE = "libhs.so.5";

    private static final FunctionDescriptor ONE_ADDRESS = FunctionDescriptor.of(JAVA_INT, ADDRESS);
    private static final FunctionDescriptor TWO_ADDRESSES =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    final MethodHandle compileMulti;
    final MethodHandle freeCompileError;
    final MethodHandle serialize;
    final MethodHandle deserialize;
    final MethodHandle free;
    final MethodHandle databaseSize;
    final MethodHandle streamSize;
    final MethodHandle freeDatabase;
    final MethodHandle allocScratch;
    final MethodHandle freeScratch;
    final MethodHandle scan;
    final MethodHandle openStream;
    final MethodHandle scanStream;
    final MethodHandle closeStream;

    private VectorscanLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        compileMulti =
                function(
                        "hs_compile_multi",
                        FunctionDescriptor.of(
                                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS,
                                ADDRESS, ADDRESS));
        freeCompileError = function("hs_free_compile_error", ONE_ADDRESS);
        serialize =
                function(
                        "hs_serialize_database",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        deserialize =
                function(
                        "hs_deserialize_database",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        free =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("free"),
                        FunctionDescriptor.ofVoid(ADDRESS));
        databaseSize = function("hs_database_size", TWO_ADDRESSES);
        streamSize = function("hs_stream_size", TWO_ADDRESSES);
        freeDatabase = function("hs_free_database", ONE_ADDRESS);
        allocScratch = function("hs_alloc_scratch", TWO_ADDRESSES);
        freeScratch = function("hs_free_scratch", ONE_ADDRESS);
        FunctionDescriptor scanning =
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        scan = function("hs_scan", scanning);
        openStream =
                function(
                        "hs_open_stream",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        scanStream = function("hs_scan_stream", scanning);
        closeStream =
                function(
                        "hs_close_stream",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    }

    /// Empty where the library is not installed.
    static Optional<VectorscanLibrary> find() {
        try {
            return Optional.of(
                    new VectorscanLibrary(SymbolLookup.libraryLookup(FILE, Arena.global())));
        } catch (IllegalArgumentException _) {
            // No such library: whoever asked says so.
            return Optional.empty();
        }
    }

    /// Such as `5.4.9 2022-09-05`.
    String version() {
        MethodHandle version = function("hs_version", FunctionDescriptor.of(ADDRESS));
        try {
            MemorySegment text = (MemorySegment) version.invokeExact();
            return text.reinterpret(256).getString(0);
        } catch (Throwable e) {
            throw new IllegalStateException("hs_version failed", e);
        }
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(symbols.findOrThrow(name), descriptor);
    }

    static void call(String name, MethodHandle function, MemorySegment argument) {
        try {
            check(name, (int) function.invokeExact(argument));
        } catch (Throwable e) {
            throw failure(name, e);
        }
    }

    static void call(
            String name, MethodHandle function, MemorySegment first, MemorySegment second) {
        try {
            check(name, (int) function.invokeExact(first, second));
        } catch (Throwable e) {
            throw failure(name, e);
        }
    }

    static void check(String name, int result) {
        if (result != 0) {
            throw new IllegalStateException(name + " answered " + result);
        }
    }

    static IllegalStateException failure(String what, Throwable cause) {
        return new IllegalStateException(what + " failed", cause);
    }
}
