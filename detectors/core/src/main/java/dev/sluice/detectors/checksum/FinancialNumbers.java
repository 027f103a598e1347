package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.divides;
import static dev.sluice.detectors.checksum.Checks.shape;

import dev.sluice.detectors.Validator;
import java.util.Map;

/// The numbers of banks, securities and currencies that belong to no single country, each with the
/// rule that it comes from.
final class FinancialNumbers {

    private FinancialNumbers() {}

    static void addTo(Map<String, Validator> all) {
        all.put("iban", new Iban(Iban.Asked.STRUCTURE));
        all.put("ibanCheckDigits", new Iban(Iban.Asked.CHECK_DIGITS));
        all.put("legalEntityIdentifier", new LegalEntityIdentifier());
        all.put("securitiesId", new SecuritiesId());
        all.put("businessIdentifierCode", new BusinessIdentifierCode());
        all.put("cusip", new DoubleAddDouble(9));
        all.put("figi", new DoubleAddDouble(12));
        // London Stock Exchange, SEDOL Masterfile: weights 1, 3, 1, 7, 3, 9, no vowels.
        all.put("sedol", all(shape(7, ANY), divides(10, 1, 3, 1, 7, 3, 9, 1)));
        // Portugal, Banco de Portugal, NIB: ISO/IEC 7064 MOD 97-10.
        all.put("portugueseNib", all(shape(21, ANY), Iso7064::mod97));
        // Poland, Zarządzenie Prezesa NBP (NRB): the IBAN without its country.
        all.put("polishNrb", new AllOf(new NoStrokes(), new PolishAccountNumber()));
        all.put("spanishAccountNumber", new SpanishAccountNumber());
        currencies(all);
    }

    private static void currencies(Map<String, Validator> all) {
        // Bitcoin Core, base58.h and chainparams: versions 0 and 5; BIP-173, BIP-350: prefix bc.
        all.put("bitcoinAddress", new AnyOf(new Base58Check(0, 5), new Bech32("bc")));
        // Litecoin Core, chainparams: versions 48, 5 and 50; prefix ltc.
        all.put("litecoinAddress", new AnyOf(new Base58Check(48, 50), new Bech32("ltc")));
        // Dogecoin Core, chainparams: versions 30 and 22.
        all.put("dogecoinAddress", new Base58Check(30, 22));
        // TRON Protocol, address format: version 65.
        all.put("tronAddress", new Base58Check(65));
        // XRP Ledger, base58 encodings: type prefix 0, an alphabet of its own.
        all.put("xrpAddress", Base58Check.ofXrpLedger());
        all.put("moneroAddress", new MoneroAddress());
        all.put("ethereumAddress", new EthereumAddress());
    }
}
