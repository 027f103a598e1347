package dev.sluice.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of the operator's keys: folder 0700, files 0600.
///
/// `signing-<period>.key` (PKCS#8) and `signing-<period>.pub` for the ledger,
/// `fingerprint-<period>.key` for fingerprints; the highest period is in force. A rotation deletes
/// the private key of the period before and keeps its public one. A running gateway takes the new
/// keys at its next reload. Deleting the fingerprint key of a period is the erasure of its
/// fingerprints: nobody can link them to a value again.
public final class KeyFolder {
    private static final Pattern NAME =
            Pattern.compile("(signing|fingerprint)-([0-9]{4})\\.(key|pub)");
    private static final int LAST_PERIOD = 9999;

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes the first keys.
    ///
    /// @throws KeyException if there are keys already
    public List<KeyInfo> init() throws IOException {
        if (!files().isEmpty()) {
            throw new KeyException(folder + ": there are keys already; `sluice keys rotate` adds");
        }
        make(1, 1);
        return show();
    }

    /// Loads the keys.
    ///
    /// @throws KeyException if there are none, or they may be read by others
    public Keys load() throws IOException {
        return load(false);
    }

    /// Loads the keys and makes them first if there are none at all.
    public Keys loadOrCreate() throws IOException {
        boolean make = files().isEmpty();
        if (make) {
            make(1, 1);
        }
        return load(make);
    }

    /// The public keys alone, by id: enough to verify a ledger.
    public Map<String, PublicKey> publicKeys() throws IOException {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        for (KeyFile file : files("signing", "pub")) {
            PublicKey key = KeyFormat.publicKey(file.path());
            keys.put(KeyFormat.id(key), key);
        }
        return keys;
    }

    /// Makes a new key of each kind, in force from the gateway's next reload or start.
    public List<KeyInfo> rotate() throws IOException {
        KeyFile signing = newest("signing");
        KeyFile fingerprint = newest("fingerprint");
        if (Math.max(signing.period(), fingerprint.period()) == LAST_PERIOD) {
            throw new KeyException(folder + ": " + LAST_PERIOD + " periods are all there can be");
        }
        make(signing.period() + 1, fingerprint.period() + 1);
        Files.delete(signing.path());
        return show();
    }

    /// Destroys the fingerprint key of an old period; its fingerprints stay as they are and mean
    /// nothing any more.
    ///
    /// @throws KeyException if there is none of that id, or it is in force
    public void destroy(String id) throws IOException {
        List<KeyFile> files = files("fingerprint", "key");
        for (KeyFile file : files) {
            byte[] key = KeyFormat.fingerprintKey(file.path());
            if (KeyFormat.id(key).equals(id)) {
                if (file.equals(files.getLast())) {
                    throw new KeyException(file.name() + ": this key is in force; rotate first");
                }
                KeyFormat.overwriteAndDelete(file.path());
                return;
            }
        }
        throw new KeyException(folder + ": there is no fingerprint key of that id");
    }

    /// What may be told about the keys, by kind and period.
    public List<KeyInfo> show() throws IOException {
        List<KeyInfo> all = new ArrayList<>();
        List<KeyFile> signing = files("signing", "pub");
        for (KeyFile file : signing) {
            String id = KeyFormat.id(KeyFormat.publicKey(file.path()));
            all.add(info(file, id, file.equals(signing.getLast())));
        }
        List<KeyFile> fingerprint = files("fingerprint", "key");
        for (KeyFile file : fingerprint) {
            String id = KeyFormat.id(KeyFormat.fingerprintKey(file.path()));
            all.add(info(file, id, file.equals(fingerprint.getLast())));
        }
        return all;
    }

    private Keys load(boolean made) throws IOException {
        KeyFile signing = newest("signing");
        PublicKey verifying =
                KeyFormat.publicKey(
                        signing.path().resolveSibling(name("signing", signing.period(), "pub")));
        Ed25519Signer signer =
                new Ed25519Signer(KeyFormat.id(verifying), KeyFormat.privateKey(signing.path()));
        List<KeyFile> files = files("fingerprint", "key");
        if (files.isEmpty()) {
            throw new KeyException(folder + ": there is no fingerprint key");
        }
        List<HmacFingerprints> fingerprints = new ArrayList<>();
        for (KeyFile file : files.reversed()) {
            byte[] key = KeyFormat.fingerprintKey(file.path());
            fingerprints.add(new HmacFingerprints(KeyFormat.id(key), key));
        }
        return new Keys(
                signer,
                publicKeys(),
                fingerprints.getFirst(),
                List.copyOf(fingerprints.subList(1, fingerprints.size())),
                made);
    }

    private void make(int signing, int fingerprint) throws IOException {
        KeyFormat.makeFolder(folder);
        KeyFormat.makeSigningPair(
                folder.resolve(name("signing", signing, "key")),
                folder.resolve(name("signing", signing, "pub")));
        KeyFormat.makeFingerprintKey(folder.resolve(name("fingerprint", fingerprint, "key")));
        KeyFormat.sync(folder);
    }

    private KeyFile newest(String kind) throws IOException {
        List<KeyFile> files = files(kind, "key");
        if (files.isEmpty()) {
            throw new KeyException(
                    folder + ": there is no " + kind + " key; `sluice keys init` makes it");
        }
        return files.getLast();
    }

    private List<KeyFile> files(String kind, String ending) throws IOException {
        return files().stream()
                .filter(file -> file.kind().equals(kind) && file.ending().equals(ending))
                .toList();
    }

    private List<KeyFile> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(KeyFile::of)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(KeyFile::name))
                    .toList();
        }
    }

    private static KeyInfo info(KeyFile file, String id, boolean current) throws IOException {
        Instant made = Files.getLastModifiedTime(file.path()).toInstant();
        KeyInfo.State state = current ? KeyInfo.State.CURRENT : KeyInfo.State.OLD;
        return new KeyInfo(file.kind(), file.period(), id, file.name(), made, state);
    }

    private static String name(String kind, int period, String ending) {
        return String.format(Locale.ROOT, "%s-%04d.%s", kind, period, ending);
    }

    /// A file of the folder that holds a key.
    private record KeyFile(Path path, String kind, int period, String ending) {
        static List<KeyFile> of(Path path) {
            Matcher matcher = NAME.matcher(path.getFileName().toString());
            return matcher.matches()
                    ? List.of(
                            new KeyFile(
                                    path,
                                    matcher.group(1),
                                    Integer.parseInt(matcher.group(2)),
                                    matcher.group(3)))
                    : List.of();
        }

        String name() {
            return path.getFileName().toString();
        }
    }
}
