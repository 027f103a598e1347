package dev.sluice.policies;

import java.net.InetAddress;
import java.util.Arrays;

/// A block of addresses (RFC 4632, RFC 4291 section 2.3).
public final class Cidr {

    private final byte[] network;
    private final int prefix;

    private Cidr(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /// Reads `10.4.0.0/16`, `2001:db8::/32` or a single address.
    ///
    /// @throws IllegalArgumentException if it is none of these, or has bits set behind the prefix
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = literal(slash < 0 ? text : text.substring(0, slash));
        int bits = address.length * 8;
        int prefix = slash < 0 ? bits : number(text.substring(slash + 1), bits);
        for (int bit = prefix; bit < bits; bit++) {
            if ((address[bit >> 3] >> (7 - (bit & 7)) & 1) != 0) {
                throw new IllegalArgumentException("bits are set behind the prefix /" + prefix);
            }
        }
        return new Cidr(address, prefix);
    }

    /// Whether the address lies in the block.
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int left = Math.min(8, prefix - bit);
            int mask = 0xFF00 >> left;
            if (((bytes[bit >> 3] ^ network[bit >> 3]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] literal(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an IP address: a host name is no CIDR", e);
        }
    }

    private static int number(String text, int most) {
        int value = Integer.parseInt(text);
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("prefix out of 0.." + most);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr that
                && prefix == that.prefix
                && Arrays.equals(network, that.network);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(network) * 31 + prefix;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/" + prefix;
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
