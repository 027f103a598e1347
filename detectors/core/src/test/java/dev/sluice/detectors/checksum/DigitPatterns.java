package dev.sluice.detectors.checksum;

import java.util.ArrayList;
import java.util.List;

/// An automaton of the patterns of libphonenumber's metadata: digits, classes, groups, alternatives
/// and counted repeats. Owned by one caller.
final class DigitPatterns {

    /// Nodes reached without a digit, by node.
    private final List<List<Integer>> silent = new ArrayList<>();

    /// Bits of the digits that lead from a node to the one behind it; 0 for none.
    private final List<Integer> digits = new ArrayList<>();

    private final List<Integer> after = new ArrayList<>();
    private String pattern = "";
    private int at;

    int node() {
        silent.add(new ArrayList<>());
        digits.add(0);
        after.add(-1);
        return silent.size() - 1;
    }

    void join(int from, int to) {
        silent.get(from).add(to);
    }

    List<Integer> silent(int node) {
        return silent.get(node);
    }

    /// The node after a digit, -1 for none.
    int next(int node, int digit) {
        return (digits.get(node) >>> digit & 1) == 0 ? -1 : after.get(node);
    }

    /// Adds what the pattern matches, from the node; gives the node at its end.
    int add(int from, String written) {
        pattern = written.replaceAll("\\s", "");
        at = 0;
        int end = alternatives(from);
        if (at != pattern.length()) {
            throw new IllegalStateException("cannot read the pattern at " + at);
        }
        return end;
    }

    private int alternatives(int from) {
        int end = node();
        join(sequence(from), end);
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            int start = node();
            join(from, start);
            join(sequence(start), end);
        }
        return end;
    }

    private int sequence(int from) {
        int end = node();
        join(from, end);
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            end = repeated(end);
        }
        return end;
    }

    private int repeated(int from) {
        int begin = at;
        int end = atom(from);
        int behind = at;
        int least = 1;
        int most = 1;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            least = 0;
        } else if (at < pattern.length() && pattern.charAt(at) == '{') {
            int close = pattern.indexOf('}', at);
            String[] counts = pattern.substring(at + 1, close).split(",", -1);
            least = Integer.parseInt(counts[0]);
            most = Integer.parseInt(counts[counts.length - 1]);
            at = close + 1;
        }
        int rest = at;
        int last = node();
        int reached = from;
        for (int i = 1; i <= most; i++) {
            if (i > least) {
                join(reached, last);
            }
            if (i == 1) {
                reached = end;
            } else {
                at = begin;
                reached = atom(reached);
                if (at != behind) {
                    throw new IllegalStateException("an atom changed its length");
                }
            }
        }
        join(reached, last);
        at = rest;
        return last;
    }

    private int atom(int from) {
        char c = pattern.charAt(at);
        if (c == '(') {
            at += pattern.startsWith("(?:", at) ? 3 : 1;
            int end = alternatives(from);
            at++;
            return end;
        }
        int start = node();
        int end = node();
        join(from, start);
        digits.set(start, bits());
        after.set(start, end);
        return end;
    }

    private int bits() {
        char c = pattern.charAt(at);
        if (c == '\\') {
            at += 2;
            return 0x3FF;
        }
        if (c != '[') {
            at++;
            return 1 << (c - '0');
        }
        int bits = 0;
        at++;
        while (pattern.charAt(at) != ']') {
            int low = pattern.charAt(at) - '0';
            boolean range = pattern.charAt(at + 1) == '-';
            int high = range ? pattern.charAt(at + 2) - '0' : low;
            at += range ? 3 : 1;
            for (int digit = low; digit <= high; digit++) {
                bits |= 1 << digit;
            }
        }
        at++;
        return bits;
    }
}
