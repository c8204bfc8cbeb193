package org.conditionality.author.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.rule.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON: {@code {"usable", "clean", "findings": [{"file", "line", "column", "severity", "code", …}]}}. */
public final class JsonReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final FindingsReport report;

    public JsonReport(FindingsReport report) {
        this.report = report;
    }

    @Override
    public String toString() {
        var root = new LinkedHashMap<String, Object>();
        root.put("usable", report.isUsable());
        root.put("clean", report.isClean());
        root.put("findings", findings());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private List<Map<String, Object>> findings() {
        return report.findings().stream().map(this::finding).toList();
    }

    private Map<String, Object> finding(Finding finding) {
        var entry = new LinkedHashMap<String, Object>();
        if (!finding.file().isEmpty()) {
            entry.put("file", report.path(finding));
            entry.put("line", finding.line());
            entry.put("column", finding.column());
            entry.put("length", finding.length());
        }
        entry.put("severity", finding.code().severity().word());
        entry.put("code", finding.code().id());
        if (finding.rule() != null) {
            entry.put("rule", finding.rule());
        }
        entry.put("message", finding.message());
        if (finding.suggestion() != null) {
            entry.put("suggestion", finding.suggestion());
        }
        return entry;
    }
}
