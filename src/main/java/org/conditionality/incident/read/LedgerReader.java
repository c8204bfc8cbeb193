package org.conditionality.incident.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.incident.layout.CsvColumn;
import org.conditionality.incident.layout.CsvHeader;
import org.conditionality.incident.layout.DeclaredCoverage;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LayoutChoice;
import org.conditionality.incident.layout.LedgerLayout;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.layout.RowFault;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.incident.ledger.LedgerBuilder;
import org.conditionality.incident.ledger.LedgerCoverage;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.csv.CsvContent;
import org.conditionality.text.csv.CsvRow;
import org.conditionality.text.csv.CsvRows;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/** Reads a ledger from CSV, one row at a time. */
public final class LedgerReader {

    /** Incidents that one ledger may hold. */
    public static final int MOST_INCIDENTS = 2_000_000;

    private static final int MOST_REASONS = 100;
    private static final CsvContent CONTENT = new CsvContent("ledger", "incident");

    private static final String WITHOUT_COVERAGE =
            "It holds fatal incidents alone, and its coverage counts for nothing or is not declared: no violence is derived"
                    + " from it, unless a question gives a `baseline` that it exceeds.";

    private final IncidentTerms terms;
    private final LedgerRequest request;
    private final List<LoadReport.RowProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<DeclaredCoverage> coverage;
    private long rows;
    private long refused;

    private LedgerReader(IncidentTerms terms, LedgerRequest request) {
        this.terms = terms;
        this.request = request;
        this.coverage = request.coverage();
    }

    /** A ledger and what became of its rows. */
    public record Loaded(Ledger ledger, LoadReport account) {}

    /**
     * Reads to the end of the input, and leaves it open.
     *
     * @throws RefusedInput if it is not CSV in UTF-8, has no header, or has a bad row and is to be read strictly
     */
    public static Loaded read(InputStream csv, LedgerRequest request, IncidentTerms terms) throws IOException {
        return new LedgerReader(terms, request).read(CsvRows.open(csv, CONTENT));
    }

    private Loaded read(CsvRows csv) throws IOException {
        var first = afterComments(csv);
        if (first == null) {
            throw refused("The ledger is empty.", "Begin with a header that names the columns.");
        }
        var header = header(first);
        var choice = new LayoutChoice(header);
        var layout = choice.layout(request, terms);
        var countries = new CountryFilter(header, terms.countries());
        var columns = Stream.of(layout.columns(), countries.columns())
                .flatMap(List::stream)
                .toList();
        choice.refuseTwice(columns);
        var builder = new LedgerBuilder();
        for (var row = csv.next(); row != null; row = csv.next()) {
            WorkLimit.check();
            rows++;
            var fault = take(row, header, layout, countries, builder);
            if (fault != null) {
                refuse(row.line(), fault);
            }
        }
        refuseIfStrict();
        note(layout, countries, builder);
        var declared = declared(layout, countries);
        if (layout.isFatalOnly() && declared.isEmpty()) {
            notes.add(WITHOUT_COVERAGE);
        }
        var ledger = builder.build(request.id(), declared, layout.isFatalOnly());
        return new Loaded(
                ledger,
                account(
                        header.otherThan(columns.stream().map(CsvColumn::names).toList()),
                        layout,
                        countries,
                        builder,
                        ledger));
    }

    private @Nullable CsvRow afterComments(CsvRows csv) throws IOException {
        var row = csv.next();
        while (row != null && row.fault() == null && row.fields().get(0).startsWith("#")) {
            var stated = DeclaredCoverage.ofComment(String.join(",", row.fields()));
            coverage = coverage.isPresent() ? coverage : stated;
            row = csv.next();
        }
        return row;
    }

    private CsvHeader header(CsvRow first) {
        if (first.fault() != null) {
            throw refused("The header, on line " + first.line() + ", cannot be read: " + first.fault() + ".", null);
        }
        return new CsvHeader(first.fields());
    }

    private @Nullable String take(
            CsvRow row, CsvHeader header, LedgerLayout layout, CountryFilter countries, LedgerBuilder builder) {
        if (row.fault() != null) {
            return row.fault();
        }
        var wanted = header.names().size();
        if (row.fields().size() != wanted) {
            return "it has %,d fields, and the header %,d"
                    .formatted(row.fields().size(), wanted);
        }
        try {
            add(row.fields(), layout, countries, builder);
        } catch (RowFault e) {
            return e.getMessage();
        }
        if (builder.size() > MOST_INCIDENTS) {
            throw refused(
                    "The ledger holds more than %,d incidents.".formatted(MOST_INCIDENTS), "Send several ledgers.");
        }
        return null;
    }

    private static void add(List<String> row, LedgerLayout layout, CountryFilter countries, LedgerBuilder builder)
            throws RowFault {
        var id = layout.id(row);
        if (countries.isElsewhere(row)) {
            id.ifPresent(builder::addElsewhere);
        } else if (id.isPresent()) {
            builder.add(id.getAsLong(), layout.read(row));
        } else {
            builder.add(layout.read(row));
        }
    }

    private void refuse(long line, String reason) {
        refused++;
        if (problems.size() < MOST_REASONS) {
            problems.add(new LoadReport.RowProblem(line, reason.endsWith("?") ? reason : reason + "."));
        }
    }

    private void refuseIfStrict() {
        if (request.strict() && refused > 0) {
            var all = new ArrayList<Problem>();
            problems.forEach(each -> all.add(new Problem("", "Line " + each.line() + ": " + each.reason(), null)));
            if (refused > problems.size()) {
                all.add(new Problem("", "There are %,d more.".formatted(refused - problems.size()), null));
            }
            throw new RefusedInput(all);
        }
    }

    private void note(LedgerLayout layout, CountryFilter countries, LedgerBuilder builder) {
        if (layout.isWorldwide()) {
            countries.noteWithoutColumn().ifPresent(notes::add);
        }
        countries.note().ifPresent(notes::add);
        layout.noteOnIds().ifPresent(notes::add);
        var missing = layout.columns().stream()
                .filter(CsvColumn::holdsMissing)
                .map(column -> "`" + column.names().get(0) + "`")
                .toList();
        if (!missing.isEmpty()) {
            notes.add("Fields that hold `NA`, as R writes what is missing, are taken as empty: some of %s."
                    .formatted(String.join(", ", missing)));
        }
        if (builder.repeated() > 0) {
            notes.add("Rows that repeat the id of another: %,d. An event counts once, as its last row has it; %s."
                    .formatted(
                            builder.repeated(),
                            builder.revised() == 0
                                    ? "all of them agree"
                                    : "%,d changed it".formatted(builder.revised())));
        }
    }

    private Optional<LedgerCoverage> declared(LedgerLayout layout, CountryFilter countries) {
        if (coverage.isEmpty()) {
            return Optional.empty();
        }
        var declared = coverage.get().declared(terms, request.recordedBy());
        if (!layout.mayCover()) {
            notes.add("A ledger in the layout `%s` never holds every incident: its coverage counts for nothing."
                    .formatted(layout.name()));
            return Optional.empty();
        }
        if (refused > 0) {
            notes.add(
                    "Rows were refused, so the ledger does not hold every incident: its coverage counts for nothing.");
            return Optional.empty();
        }
        if (countries.elsewhere() > 0 && countries.elsewhere() == rows) {
            notes.add(
                    "No row belongs to the country, so the ledger says nothing about it: its coverage counts for nothing.");
            return Optional.empty();
        }
        if (declared.recordedBy() == null && !declared.verified()) {
            notes.add("Nobody declares the coverage, and it is not verified: no reading accepts it.");
        }
        return Optional.of(layout.isFatalOnly() ? declared.ofFatalOnly() : declared);
    }

    private LoadReport account(
            List<String> ignored, LedgerLayout layout, CountryFilter countries, LedgerBuilder builder, Ledger ledger) {
        return new LoadReport(
                request.id(),
                layout.name(),
                rows,
                ledger.size(),
                refused,
                builder.repeated(),
                countries.elsewhere(),
                ignored,
                ledger.coverage().orElse(null),
                List.copyOf(problems),
                refused - problems.size(),
                List.copyOf(notes));
    }

    private static RefusedInput refused(String detail, @Nullable String suggestion) {
        return new RefusedInput(List.of(new Problem("", detail, suggestion)));
    }
}
