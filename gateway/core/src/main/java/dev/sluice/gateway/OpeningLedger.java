package dev.sluice.gateway;

import dev.sluice.gateway.audit.DiskLedgerFiles;
import dev.sluice.gateway.audit.FileLedger;
import dev.sluice.gateway.audit.LedgerClock;
import dev.sluice.gateway.audit.LedgerSettings;
import dev.sluice.gateway.config.GatewayConfig;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.keys.KeyFolder;
import dev.sluice.gateway.keys.Keys;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys and the ledger of a gateway, which open on a thread of their own: they wait for the
/// disk and for the first use of cryptography, and meanwhile policies can be compiled. Whoever asks
/// for one of them waits until it is there. Thread-safe.
final class OpeningLedger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningLedger.class);

    private final CompletableFuture<Keys> keys = new CompletableFuture<>();
    private final CompletableFuture<FileLedger> ledger = new CompletableFuture<>();

    private OpeningLedger() {}

    /// Begins, and returns at once.
    ///
    /// @param onFatal called when the ledger could not be forced to disk
    static OpeningLedger begin(GatewayLoad load, Consumer<Throwable> onFatal) {
        OpeningLedger opening = new OpeningLedger();
        Thread.ofPlatform()
                .daemon()
                .name("sluice-opening")
                .start(() -> opening.open(load, onFatal));
        return opening;
    }

    /// @throws IOException if they cannot be used, or made
    Keys keys() throws IOException {
        return await(keys);
    }

    /// Waits for the ledger, which writes from then on.
    ///
    /// @throws IOException if it, or its key, cannot be used
    void await() throws IOException {
        await(ledger);
    }

    /// The ledger, of a gateway that has started.
    FileLedger ledger() {
        return ledger.join();
    }

    /// Closes the ledger with a checkpoint, if it opened at all.
    @Override
    public void close() throws IOException {
        FileLedger opened;
        try {
            opened = ledger.join();
        } catch (CompletionException _) {
            return; // whoever waited for it was told why
        }
        opened.close();
    }

    private void open(GatewayLoad load, Consumer<Throwable> onFatal) {
        try {
            GatewayConfig config = load.config().orElseThrow();
            Keys loaded = new KeyFolder(config.keys().path()).loadOrCreate();
            if (loaded.made()) {
                LOG.info("made new keys in {}", config.keys().path());
            }
            keys.complete(loaded);
            FileLedger opened =
                    FileLedger.open(
                            DiskLedgerFiles.lock(config.audit().path()),
                            new LedgerSettings(
                                    config.audit(),
                                    config.limits().auditQueueEvents(),
                                    instance(),
                                    load.digest()),
                            loaded.signer(),
                            LedgerClock.system(),
                            onFatal);
            opened.start();
            ledger.complete(opened);
        } catch (IOException | RuntimeException | Error e) {
            keys.completeExceptionally(e);
            ledger.completeExceptionally(e);
        }
    }

    private static <T> T await(CompletableFuture<T> wanted) throws IOException {
        try {
            return wanted.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw e;
            }
        }
    }

    private static String instance() {
        return ProcessHandle.current().pid() + "@" + hostName();
    }

    private static String hostName() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isEmpty() ? "localhost" : name;
    }
}
