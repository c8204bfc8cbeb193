package org.conditionality.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conditionality.RulesCopy;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One way to write when few troops are left.
 *
 * @param meaning what it is meant to say
 * @param fate what becomes of it
 */
record RuleForm(String meaning, Fate fate, String met, String notMet) {

    private static final Path FORMS = Path.of("src/test/resources/org/conditionality/forms");

    /** What becomes of a rule. */
    enum Fate {
        FOLLOWED,
        INEXACT,
        REFUSED,
        WARNED
    }

    /** Records that rules put between the facts and the condition, by their type, with the rules that conclude them. */
    private static final Map<String, String> RECORDS = Map.of(
            "Left", record("troops : Integer", "ForceLevel( usTroops != null, $n : usTroops )", "new Left( $n )"),
            "Less", record("troops : Integer", "ForceLevel( usTroops != null, n : usTroops )", "new Less( n + 1 )"),
            "Judged",
                    record(
                            "few : Boolean",
                            "$f : ForceLevel( usTroops != null )",
                            "new Judged( $f.getUsTroops() < 5000 )"),
            "Told",
                    record("few : Boolean", "ForceLevel( usTroops < 5000 )", "new Told( true )")
                            + rule("Many", "ForceLevel( getUsTroops() >= 5000 )", "new Told( false )"),
            "Written",
                    record(
                            "text : String",
                            "ForceLevel( usTroops != null, $n : usTroops )",
                            "new Written( \"\" + $n )"),
            "Held", record("force : ForceLevel", "$f : ForceLevel()", "new Held( $f )"),
            "Rated", rated(),
            "PackageDeal",
                    rule("Agreed", "ForceLevel( usTroops < 5000 )", "new PackageDeal( true, true )")
                            + rule("Open", "ForceLevel( usTroops >= 5000 )", "new PackageDeal( false, false )"));

    private static String rated() {
        var declared = """
                declare Rated
                    @doc( "What lies between." )
                    obligation : String @key
                    grade : String @key
                end

                """;
        return declared
                + rule("Low", "Obligation( $o : id ) ForceLevel( usTroops < 5000 )", "new Rated( $o, \"low\" )")
                + rule("High", "Obligation( $o : id ) ForceLevel( usTroops >= 5000 )", "new Rated( $o, \"high\" )");
    }

    private static String record(String field, String patterns, String made) {
        var type = made.replaceAll("new (\\w+).*", "$1");
        return "declare " + type + "\n    @doc( \"What lies between.\" )\n    " + field + " @key\nend\n\n"
                + rule(type, patterns, made);
    }

    private static String rule(String name, String patterns, String made) {
        return """
                rule "%s"
                    @clause( "Article 1" )
                when
                    %s
                then
                    insertLogical( %s );
                end

                """.formatted(name, patterns, made);
    }

    /** Every form, in the order of the file. */
    static List<RuleForm> all() {
        try {
            var groups = new YAMLMapper()
                    .readValue(
                            Files.readString(FORMS.resolve("forms.yaml")),
                            new TypeReference<Map<String, Map<String, List<List<String>>>>>() {});
            var forms = new ArrayList<RuleForm>();
            groups.forEach((meaning, fates) ->
                    fates.forEach((fate, pairs) -> pairs.forEach(pair -> forms.add(new RuleForm(
                            meaning,
                            Fate.valueOf(fate.toUpperCase(java.util.Locale.ROOT)),
                            pair.get(0),
                            pair.get(1))))));
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory of rules in which the truce is written in this form. */
    RulesCopy rules() {
        var copy = RulesCopy.of("truce");
        try {
            for (var file : List.of("agreement.yaml", "shared.drl")) {
                copy.write(
                        "rules/truce/" + file,
                        Files.readString(FORMS.resolve("truce").resolve(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = new StringBuilder(
                "package conditionality\n\nimport java.time.LocalDate\nimport org.conditionality.norm.*\n\n");
        RECORDS.forEach((type, rules) -> {
            if ((met + notMet).contains(type + "(")) {
                text.append(rules);
            }
        });
        text.append(rule("Few are left", met, "Condition.met( \"few\" )"));
        text.append(rule("Many are left", notMet, "Condition.notMet( \"few\" )"));
        copy.write("rules/truce/conditions.drl", text.toString());
        return copy;
    }

    @Override
    public String toString() {
        return meaning + ", " + fate + ": " + met;
    }
}
