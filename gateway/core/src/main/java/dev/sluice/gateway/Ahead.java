package dev.sluice.gateway;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.SelfTestFailure;
import dev.sluice.gateway.metrics.GatewayMetrics;
import dev.sluice.gateway.upstream.Transport;
import java.security.GeneralSecurityException;
import java.security.Signature;
import javax.crypto.Mac;
import org.slf4j.LoggerFactory;

/// What a start of the gateway waits for and what needs nothing of its configuration: done on
/// threads of its own while the configuration is read. Most of a start is classes that are used for
/// the first time. Whoever needs one of them sooner waits for it, or does it itself.
public final class Ahead {

    private Ahead() {}

    /// Begins, and returns at once.
    public static void begin() {
        thread("sluice-catalogue", BuiltIn::vocabulary);
        thread("sluice-ahead", Ahead::prepare);
        thread("sluice-self-test", Ahead::selfTest);
    }

    private static void thread(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    private static void selfTest() {
        try {
            Engine.selfTest();
        } catch (SelfTestFailure e) {
            LoggerFactory.getLogger(Ahead.class).debug("the start asks too, and fails", e);
        }
    }

    private static void prepare() {
        LoggerFactory.getLogger(Ahead.class).debug("preparing a start");
        Transport.prepare();
        try {
            var _ = Signature.getInstance("Ed25519");
            var _ = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519 and HMAC-SHA-256", e);
        }
        GatewayMetrics.prepare();
    }
}
