package org.conditionality.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.reload.RulesInForce;
import org.conditionality.text.Problem;
import org.conditionality.web.error.Conflict;
import org.conditionality.web.error.NotFound;
import org.conditionality.web.error.TooLarge;
import org.conditionality.web.parameter.LedgerParameters;
import org.springframework.stereotype.Component;

/** Loads ledgers from the bodies of requests, without holding these. */
@Component
final class LedgerUploads {

    private static final long MOST_BYTES = 500L << 20;

    private final RulesInForce inForce;
    private final Ledgers ledgers;

    LedgerUploads(RulesInForce inForce, Ledgers ledgers) {
        this.inForce = inForce;
        this.ledgers = ledgers;
    }

    /** Throws {@link Conflict} where there is such a ledger already, or no room for one. */
    LedgerReader.Loaded load(LedgerParameters parameters, HttpServletRequest upload) throws IOException {
        var rules = inForce.edition()
                .library()
                .incidents()
                .orElseThrow(() -> new NotFound("The rules directory has no rules on incidents.", null));
        var terms = IncidentTerms.of(rules.vocabulary(), rules.countries());
        var request = parameters.request(free(), terms.recorders());
        if (ledgers.find(request.id()).isPresent()) {
            throw exists(request.id());
        }
        if (upload.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        var loaded = LedgerReader.read(new Limited(upload.getInputStream()), request, terms);
        return switch (ledgers.add(loaded)) {
            case KEPT -> loaded;
            case EXISTS -> throw exists(request.id());
            case FULL ->
                throw new Conflict(
                        "There is no room: at most %d ledgers with %,d incidents are kept."
                                .formatted(Ledgers.MOST, Ledgers.MOST_INCIDENTS),
                        "Delete one that is no longer asked about.");
        };
    }

    private String free() {
        var taken = ledgers.ids();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "ledger-" + n)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Conflict exists(String id) {
        return new Conflict(
                "There is a ledger `%s` already.".formatted(id), "Give it another `id`, or delete the other first.");
    }

    private static TooLarge tooLarge() {
        return new TooLarge(new Problem("", "The ledger is larger than 500 MB.", "Send several ledgers."));
    }

    /** A body that may not be longer than a ledger may be. */
    private static final class Limited extends FilterInputStream {

        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
