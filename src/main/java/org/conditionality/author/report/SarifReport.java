package org.conditionality.author.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import tools.jackson.databind.json.JsonMapper;

/** A report in the format SARIF 2.1.0, which code hosts and editors read. */
public final class SarifReport {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final FindingsReport report;

    public SarifReport(FindingsReport report) {
        this.report = report;
    }

    @Override
    public String toString() {
        var root = new LinkedHashMap<String, Object>();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.put(
                "runs",
                List.of(Map.of(
                        "tool",
                        Map.of("driver", driver()),
                        "columnKind",
                        "utf16CodeUnits",
                        "results",
                        report.findings().stream().map(this::result).toList())));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Map<String, Object> driver() {
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "conditionality");
        driver.put(
                "rules",
                Arrays.stream(FindingCode.values()).map(SarifReport::descriptor).toList());
        return driver;
    }

    private static Map<String, Object> descriptor(FindingCode code) {
        var descriptor = new LinkedHashMap<String, Object>();
        descriptor.put("id", code.id());
        descriptor.put("name", code.name());
        descriptor.put("shortDescription", Map.of("text", code.meaning()));
        descriptor.put("defaultConfiguration", Map.of("level", code.severity().word()));
        return descriptor;
    }

    private Map<String, Object> result(Finding finding) {
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", finding.code().id());
        result.put("level", finding.code().severity().word());
        result.put("message", Map.of("text", text(finding)));
        if (!finding.file().isEmpty()) {
            result.put("locations", List.of(Map.of("physicalLocation", place(finding))));
        }
        return result;
    }

    private static String text(Finding finding) {
        var rule = finding.rule() == null ? "" : "Rule \"" + finding.rule() + "\": ";
        return rule + finding.message() + (finding.suggestion() == null ? "" : " " + finding.suggestion());
    }

    private Map<String, Object> place(Finding finding) {
        var region = new LinkedHashMap<String, Object>();
        region.put("startLine", finding.line());
        region.put("startColumn", finding.column());
        region.put("endColumn", finding.column() + finding.length());
        var place = new LinkedHashMap<String, Object>();
        place.put("artifactLocation", Map.of("uri", uri(report.path(finding))));
        place.put("region", region);
        return place;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
