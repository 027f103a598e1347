package dev.sluice.load.corpora;

import java.util.Locale;

/// Values of the core infoTypes, made from their standards and not from the catalogue, so that an
/// error in both would have to be made twice. They are random and name nobody.
final class CoreValues {

    /// Prefix and length of the card brands.
    private static final String[][] CARDS = {
        {"4", "16"},
        {"51", "16"},
        {"55", "16"},
        {"2345", "16"},
        {"34", "15"},
        {"37", "15"},
        {"6011", "16"},
        {"65", "16"},
        {"3530", "16"},
        {"6212", "16"},
        {"6759", "16"}
    };

    /// Country, and the account part of its IBAN; # is a digit, ^ a capital (ISO 13616 registry).
    private static final String[][] IBANS = {
        {"DE", "##################"},
        {"FR", "#######################"},
        {"GB", "^^^^##############"},
        {"NL", "^^^^##########"},
        {"ES", "####################"},
        {"IT", "^######################"},
        {"AT", "################"},
        {"BE", "############"},
        {"CH", "#################"},
        {"PL", "########################"},
        {"SE", "####################"},
        {"IE", "^^^^##############"},
        {"PT", "#####################"},
        {"DK", "##############"},
        {"NO", "###########"},
        {"SA", "####################"},
        {"TR", "#####0################"}
    };

    /// Numbers that the plan of the country behind `+` allows (mobile and large cities).
    private static final String[] INTERNATIONAL = {
        "+1 212 555 ####",
        "+1-415-23#-####",
        "+14162##5###",
        "+44 20 7946 0###",
        "+44 7911 12####",
        "+49 30 2345####",
        "+49 151 2345####",
        "+49 (0)89 2345###",
        "+33 6 12 ## ## ##",
        "+33 1 42 ## ## ##",
        "+34 612 ### ###",
        "+39 347 ### ####",
        "+39 06 6982 ####",
        "+31 6 12######",
        "+32 470 12 ## ##",
        "+48 512 ### ###",
        "+43 664 1234###",
        "+41 79 234 ## ##",
        "+351 912 ### ###",
        "+353 87 123 ####",
        "+45 20 12 ## ##",
        "+46 70 123 ## ##",
        "+47 41 23 ## ##",
        "+358 40 123 ####",
        "+420 601 ### ###",
        "+36 20 123 ####",
        "+40 712 ### ###",
        "+30 691 234 ####",
        "+90 532 123 ####",
        "+7 912 123-##-##",
        "+380 50 123 ####",
        "+81 90-1234-####",
        "+82 10-2345-####",
        "+86 138 1234 ####",
        "+91 98765 #####",
        "+61 412 ### ###",
        "+64 21 123 ####",
        "+55 11 91234-####",
        "+52 55 1234 ####",
        "+27 82 123 ####",
        "+971 50 123 ####",
        "+65 8123 ####"
    };

    /// As people dial them at home.
    private static final String[] NATIONAL = {
        "(212) 555-####", "415-23#-####", "020 7946 0###", "07911 12####", "030 2345####",
        "0151 2345####", "0151/2345####", "089-2345###", "06 12 ## ## ##", "06.12.##.##.##",
        "01 42 ## ## ##", "612 ### ###", "347 ### ####", "06 6982 ####", "06 12######",
        "0470 12 ## ##", "512 ### ###", "0664 1234###", "079 234 ## ##", "912 ### ###",
        "087 123 ####", "20 12 ## ##", "070-123 ## ##", "41 23 ## ##", "040 123 ####",
        "0532 123 ## ##", "090-1234-####", "010-2345-####", "138 1234 ####", "98765 #####",
        "0412 ### ###", "021 123 ####", "(11) 91234-####", "82 123 ####"
    };

    private static final String[] NAMES = {
        "jane",
        "j.doe",
        "max.muster",
        "lea_k",
        "o.brien",
        "zoe+shop",
        "jean-luc",
        "a",
        "info",
        "r2d2"
    };
    private static final String[] DOMAINS = {
        "example.com",
        "mail.example.org",
        "example.co.uk",
        "b\u00fccher.example.de",
        "firma.example.net",
        "xn--bcher-kva.example.com",
        "dept.university.example.edu",
        "shop.example.io"
    };
    private static final String[] MONTHS = {
        "January",
        "Februar",
        "mars",
        "abril",
        "maggio",
        "juni",
        "lipca",
        "agosto",
        "September",
        "octobre"
    };

    private final Values values;

    CoreValues(Values values) {
        this.values = values;
    }

    String card() {
        String[] brand = CARDS[values.below(CARDS.length)];
        int length = Integer.parseInt(brand[1]);
        String number = withLuhn(brand[0] + values.digits(length - 1 - brand[0].length()));
        if (length == 15) {
            return grouped(number, values.below(3), 4, 6, 5);
        }
        return grouped(number, values.below(3), 4, 4, 4, 4);
    }

    String iban() {
        String[] country = IBANS[values.below(IBANS.length)];
        String account = filled(country[1]);
        String number =
                country[0] + "%02d".formatted(98 - mod97(account + country[0] + "00")) + account;
        return values.oneIn(2) ? number : number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    String email() {
        return NAMES[values.below(NAMES.length)]
                + (values.oneIn(2) ? values.below(100) : "")
                + "@"
                + DOMAINS[values.below(DOMAINS.length)];
    }

    String internationalPhone() {
        return filled(INTERNATIONAL[values.below(INTERNATIONAL.length)]);
    }

    String nationalPhone() {
        return filled(NATIONAL[values.below(NATIONAL.length)]);
    }

    String address() {
        if (values.oneIn(4)) {
            return switch (values.below(4)) {
                case 0 -> "2001:db8:" + group() + "::" + group() + ":" + group();
                case 1 -> "fe80::" + group() + ":" + group() + ":" + group() + ":" + group();
                case 2 -> "2a02:8070:" + group() + ":" + group() + "::1";
                default ->
                        "2001:0db8:"
                                + values.hex(4)
                                + ":0000:0000:"
                                + values.hex(4)
                                + ":0370:"
                                + values.hex(4);
            };
        }
        int first = 1 + values.below(222);
        return (first == 127 ? 126 : first)
                + "."
                + values.below(256)
                + "."
                + values.below(256)
                + "."
                + (1 + values.below(254));
    }

    private String group() {
        return "%x".formatted(1 + values.below(0xFFFE));
    }

    String hardwareAddress() {
        String separator = values.oneIn(2) ? ":" : "-";
        String text = "0" + values.hex(1).replace('1', '2');
        for (int i = 0; i < 5; i++) {
            text += separator + values.hex(2);
        }
        return values.oneIn(2) ? text : text.toUpperCase(Locale.ROOT);
    }

    /// Area 001 to 899 without 666, group 01 to 99, serial 0001 to 9999 (SSA, Program Operations
    /// Manual RM 10201.030).
    String socialSecurityNumber() {
        int area = 1 + values.below(899);
        return "%03d-%02d-%04d"
                .formatted(area == 666 ? 667 : area, 1 + values.below(99), 1 + values.below(9999));
    }

    String birthDate() {
        int year = 1935 + values.below(75);
        int month = 1 + values.below(12);
        int day = 1 + values.below(28);
        return switch (values.below(6)) {
            case 0 -> "%d-%02d-%02d".formatted(year, month, day);
            case 1 -> "%02d.%02d.%d".formatted(day, month, year);
            case 2 -> "%02d/%02d/%d".formatted(month, day, year);
            case 3 -> "%d %s %d".formatted(day, MONTHS[values.below(MONTHS.length)], year);
            case 4 -> "%d-%02d-%02dT00:00:00Z".formatted(year, month, day);
            default -> "%d.%d.%d".formatted(day, month, year);
        };
    }

    private String filled(String template) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            text.append(
                    switch (c) {
                        case '#' -> (char) ('0' + values.below(10));
                        case '^' -> (char) ('A' + values.below(26));
                        default -> c;
                    });
        }
        return text.toString();
    }

    private static String grouped(String number, int style, int... sizes) {
        if (style == 0) {
            return number;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            text.append(at == 0 ? "" : style == 1 ? " " : "-").append(number, at, at + size);
            at += size;
        }
        return text.toString();
    }

    /// ISO/IEC 7812-1, annex B.
    static String withLuhn(String body) {
        int sum = 0;
        for (int i = body.length() - 1, place = 0; i >= 0; i--, place++) {
            int product = (body.charAt(i) - '0') * (2 - place % 2);
            sum += product / 10 + product % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    /// ISO 7064, MOD 97-10, over letters as 10 to 35.
    private static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }
}
