package dev.sluice.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One run of the command line, with what it printed.
record Console(int exitCode, String out, String err) {

    static Console run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), args);
        return new Console(code, out.toString(), err.toString());
    }
}
