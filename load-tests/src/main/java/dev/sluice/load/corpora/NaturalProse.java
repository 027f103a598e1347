package dev.sluice.load.corpora;

/// Sentences of reports and manuals in seven languages, full of numbers: years, prices, ranges,
/// scores, sections, books, times. Nobody is named.
final class NaturalProse {

    private static final String[] SENTENCES = {
        // English
        "The price rose from $%1$s to $%2$s between %3$d and %4$d (see section %5$d.%6$d.%7$d, pp. %8$d-%9$d).",
        "In %3$d the team won %5$d-%6$d; about %1$s people, or %6$d.%7$d %%, were there at %10$s.",
        "Call the function twice, then contact the server; the mobile layout of version %11$s needs %8$d px.",
        "The address of the register is 0x%12$s, and the card has %5$d slots for tel. equipment.",
        "ISBN %13$s, DOI 10.%8$d/abc.%3$d.%9$d, vol. %5$d, no. %6$d, %3$d-%4$d.",
        "The account was closed, the passport office moved, and the patient number of tests grew to %8$d.",
        // German
        "Im Jahr %3$d stieg der Umsatz von %1$s auf %2$s Euro; siehe Abschnitt %5$d.%6$d, Seiten %8$d-%9$d.",
        "Die Lieferung %14$s kam am %10$s Uhr; die Karte der Region hat den Massstab 1:%8$d000.",
        "Das Handy wiegt %8$d g, das Telefon kostet %1$s EUR, die Norm ist DIN EN %8$d-%5$d:%3$d.",
        // French
        "En %3$d, le prix est pass\u00e9 de %1$s \u00e0 %2$s \u20ac ; voir p. %8$d \u00e0 %9$d, chapitre %5$d.%6$d.",
        "L'appareil portable p\u00e8se %8$d g ; la carte m\u00e8re date de %3$d (r\u00e9f. %14$s).",
        // Spanish
        "En %3$d el precio subi\u00f3 de %1$s a %2$s \u20ac; v\u00e9ase la secci\u00f3n %5$d.%6$d, p\u00e1gs. %8$d-%9$d.",
        "El tel\u00e9fono pesa %8$d g y la tarjeta gr\u00e1fica cuesta %1$s; versi\u00f3n %11$s.",
        // Italian
        "Nel %3$d il prezzo \u00e8 salito da %1$s a %2$s euro; si veda la sezione %5$d.%6$d, pp. %8$d-%9$d.",
        "La carta geografica 1:%8$d000 del %3$d misura %8$dx%9$d mm.",
        // Dutch
        "In %3$d steeg de prijs van %1$s naar %2$s euro; zie paragraaf %5$d.%6$d, blz. %8$d-%9$d.",
        "De kaart van %3$d heeft %8$d vakken; versie %11$s is van %10$s uur.",
        // Polish
        "W %3$d roku cena wzros\u0142a z %1$s do %2$s z\u0142; zob. rozdzia\u0142 %5$d.%6$d, s. %8$d-%9$d.",
        "Telefon wa\u017cy %8$d g, karta graficzna kosztuje %1$s z\u0142, norma PN-EN %8$d:%3$d.",
    };

    private NaturalProse() {}

    static String sentence(Ids ids) {
        Values values = ids.values();
        int year = 1900 + values.below(110);
        int page = 10 + values.below(800);
        String text =
                SENTENCES[values.below(SENTENCES.length)].formatted(
                        values.price(),
                        values.price(),
                        year,
                        year + values.below(16),
                        1 + values.below(30),
                        1 + values.below(20),
                        1 + values.below(9),
                        page,
                        page + 1 + values.below(90),
                        ids.clock().substring(0, 5),
                        ids.version(),
                        values.hex(8),
                        ids.isbn(),
                        ids.order());
        return text + (values.oneIn(5) ? "\n\n" : " ");
    }
}
