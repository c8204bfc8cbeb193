package org.conditionality.cli.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.scenario.run.ScenarioRun;

/** Writes how scenarios came out in the format of JUnit's reports: a suite for each file, a case for each reading. */
public final class JunitXml {

    private JunitXml() {}

    public static void write(ScenarioRun run, Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (var out = Files.newOutputStream(file)) {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            var missing = missing(run);
            counts(xml, run.total() + missing.size(), run.failed() + missing.size());
            for (var suite : suites(run).entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            for (var each : missing.entrySet()) {
                missing(xml, each.getKey(), each.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("The report cannot be written: " + file, e));
        }
    }

    /** What there should have been, by the folder it is missing in: a report on no test would pass for a good one. */
    private static Map<String, String> missing(ScenarioRun run) {
        var missing = new TreeMap<String, String>();
        run.untested()
                .forEach(agreement ->
                        missing.put("scenarios/" + agreement + "/", ScenarioFiles.untestedInWords(agreement)));
        if (run.total() == 0 && missing.isEmpty()) {
            missing.put("scenarios/", run.inWords());
        }
        return missing;
    }

    private static void missing(XMLStreamWriter xml, String folder, String message) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", folder);
        counts(xml, 1, 1);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", folder);
        xml.writeAttribute("name", "There is a scenario");
        xml.writeStartElement("failure");
        xml.writeAttribute("message", message);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Map<String, List<ScenarioOutcome>> suites(ScenarioRun run) {
        return run.outcomes().stream()
                .collect(Collectors.groupingBy(ScenarioOutcome::file, TreeMap::new, Collectors.toList()));
    }

    private static void suite(XMLStreamWriter xml, String file, List<ScenarioOutcome> outcomes)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        counts(
                xml,
                outcomes.size(),
                outcomes.stream().filter(outcome -> !outcome.passed()).count());
        for (var outcome : outcomes) {
            test(xml, outcome);
        }
        xml.writeEndElement();
    }

    private static void test(XMLStreamWriter xml, ScenarioOutcome outcome) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", outcome.file());
        xml.writeAttribute("name", outcome.scenario() + " [" + outcome.reading() + "]");
        xml.writeAttribute("file", outcome.file());
        xml.writeAttribute("line", String.valueOf(outcome.line()));
        if (!outcome.passed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", outcome.differences().get(0));
            xml.writeCharacters(outcome.inWords());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, long tests, long failures) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
    }
}
