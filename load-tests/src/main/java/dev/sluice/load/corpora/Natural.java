package dev.sluice.load.corpora;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// Text without personal data that looks like what real systems write: what a detector finds in it
/// is false. Each kind is made of records that are repeated with other values until the size is
/// reached.
public enum Natural {
    SYSLOG("text/plain", "", NaturalLogs::syslog),
    ACCESS_LOG("text/plain", "", NaturalLogs::access),
    JSON_LOG("application/x-ndjson", "", NaturalLogs::json),
    STACK_TRACE("text/plain", "", NaturalLogs::stackTrace),
    KUBERNETES("text/plain", "", NaturalLogs::kubernetes),
    GC_LOG("text/plain", "", NaturalLogs::garbageCollector),
    BUILD_LOG("text/plain", "", NaturalLogs::build),
    TRACEROUTE("text/plain", "", NaturalLogs::route),
    ORDER_CSV(
            "text/csv",
            "order;created;sku;ean;quantity;price;tracking;date;state\n",
            NaturalTables::orders),
    MEASUREMENT_CSV("text/csv", "ts,x,y,z,temperature,count,serial\n", NaturalTables::measurements),
    LIBRARY_CSV("text/csv", "title,isbn,price,year,pages,doi\n", NaturalTables::library),
    NUMBER_TABLE("text/plain", "", NaturalTables::numbers),
    HEX_DUMP("text/plain", "", NaturalTables::hexDump),
    FINGERPRINTS("text/plain", "", NaturalTables::fingerprint),
    BASE64("text/plain", "", NaturalTables::blob),
    SQL("application/sql", "", NaturalTables::sql),
    METRICS("text/plain", "", NaturalTables::metrics),
    OBJECT_IDS("text/plain", "", NaturalTables::objectIds),
    API_PAGE("application/x-ndjson", "", NaturalApis::page),
    GEO_JSON("application/x-ndjson", "", NaturalApis::geometry),
    ARTICLE_JSON("application/x-ndjson", "", NaturalApis::article),
    CONTAINER_JSON("application/x-ndjson", "", NaturalApis::container),
    LOCK_FILE("text/plain", "", NaturalApis::lockFile),
    HTML("text/html", "<table>\n", NaturalApis::html),
    XML("application/xml", "<items>\n", NaturalApis::xml),
    JAVA("text/plain", "", NaturalSources::java),
    PYTHON("text/plain", "", NaturalSources::python),
    SCRIPT("text/plain", "", NaturalSources::script),
    C("text/plain", "", NaturalSources::c),
    SHELL("text/plain", "", NaturalSources::shell),
    DIFF("text/plain", "", NaturalSources::diff),
    YAML("application/yaml", "", NaturalSources::yaml),
    PROSE("text/plain", "", NaturalProse::sentence);

    private final String mediaType;
    private final String head;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<Ids, String> record;

    Natural(String mediaType, String head, Function<Ids, String> record) {
        this.mediaType = mediaType;
        this.head = head;
        this.record = record;
    }

    /// How its reader reads it.
    public String mediaType() {
        return mediaType;
    }

    /// Whole records of at least so many bytes together, in UTF-8.
    ///
    /// @param seed equal seeds give equal bytes
    @SuppressWarnings("EnumOrdinal") // a seed for each kind
    public byte[] bytes(int size, long seed) {
        Ids ids = new Ids(new Values(seed * 31 + ordinal()));
        ByteArrayOutputStream text = new ByteArrayOutputStream(size + 1024);
        text.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        while (text.size() < size) {
            text.writeBytes(record.apply(ids).getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }
}
