package org.conditionality.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.read.LedgerReader;

/** Ledgers to test with. */
public final class SampleLedgers {

    public static final IncidentTerms TERMS = new IncidentTerms(
            List.of("TALIBAN", "ISLAMIC_STATE", "US", "AFGHAN_FORCES", "MILITIA", "UNKNOWN"),
            List.of("US", "COALITION", "AFGHAN_FORCES", "CIVILIANS", "TALIBAN", "OTHER"),
            List.of(
                    "SUICIDE_OR_VEHICLE_BOMB",
                    "ROADSIDE_BOMB",
                    "OFFENSIVE",
                    "CHECKPOINT_ATTACK",
                    "ASSASSINATION",
                    "AIR_STRIKE",
                    "RAID",
                    "OTHER"),
            List.of("us", "taliban", "kabul", "un", "ucdp"),
            Map.of("Afghanistan", 700));

    private SampleLedgers() {}

    public static LedgerReader.Loaded read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8), LedgerRequest.named("sample"));
    }

    public static LedgerReader.Loaded read(String csv, Charset charset) {
        return read(csv.getBytes(charset), LedgerRequest.named("sample"));
    }

    public static LedgerReader.Loaded strictly(String csv) {
        return read(
                csv.getBytes(StandardCharsets.UTF_8), new LedgerRequest("sample", null, true, null, Optional.empty()));
    }

    public static LedgerReader.Loaded file(String name) {
        return file(name, LedgerRequest.named(name));
    }

    public static LedgerReader.Loaded file(String name, LedgerRequest request) {
        try (var in = Objects.requireNonNull(SampleLedgers.class.getResourceAsStream(name), name)) {
            return LedgerReader.read(in, request, TERMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LedgerReader.Loaded read(byte[] csv, LedgerRequest request) {
        try {
            return LedgerReader.read(new ByteArrayInputStream(csv), request, TERMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
