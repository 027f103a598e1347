package dev.sluice.policies.transfer;

/// One header or trailer field. Its `toString` never prints the value.
///
/// @param name as it was sent
/// @param value as it was sent, without surrounding white space, ISO-8859-1
public record HeaderField(String name, String value) {

    @Override
    public String toString() {
        return name + ": …";
    }
}
