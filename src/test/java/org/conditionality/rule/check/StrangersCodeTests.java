package org.conditionality.rule.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way that is known by which the rules of a stranger run code, or never end, is refused before they are compiled. */
final class StrangersCodeTests {

    private static final Path SHARED = Path.of("rules");
    private static final String EXIT = "java.lang.System.exit( 0 )";
    private static final String TOLD = "insertLogical( Advisory.of( \"told\", \"It is so.\" ) );";

    /** A way, the code of what is found, and the words at the place that is named. */
    private record Way(String name, String file, String code, String place) {}

    private static Way inFile(String name, String before, String code, String place) {
        return new Way(name, head() + before + "\n" + rule("", "AsOf( $asOf : date )", TOLD), code, place);
    }

    private static Way inRule(String name, String attributes, String code, String place) {
        return new Way(name, head() + rule(attributes, "AsOf( $asOf : date )", TOLD), code, place);
    }

    private static Way when(String when, String code, String place) {
        return new Way(when, head() + rule("", when, TOLD), code, place);
    }

    private static Way then(String then, String code, String place) {
        return new Way(
                then, head() + rule("", "AsOf( $asOf : date )\n    ForceLevel( $n : usTroops )", then), code, place);
    }

    private static String head() {
        return "package conditionality\n\nimport java.time.LocalDate\nimport org.conditionality.norm.*\n\n";
    }

    private static String rule(String attributes, String when, String then) {
        return "rule \"It is so today\"\n%s\nwhen\n    %s\nthen\n    %s\nend\n".formatted(attributes, when, then);
    }

    @TestFactory
    Stream<DynamicTest> everyWayIsRefusedAtItsPlace() {
        return Stream.of(files(), rules(), patterns(), consequences())
                .flatMap(List::stream)
                .map(way -> dynamicTest(way.name(), () -> refused(way)));
    }

    private static List<Way> files() {
        return List.of(
                inFile("function", "function boolean f() { " + EXIT + "; return true; }", "E105", "function"),
                inFile("query", "query \"q\" AsOf( ) end", "E105", "query"),
                inFile("global", "global java.util.List list;", "E105", "global"),
                inFile("import of a class", "import java.lang.Runtime;", "E104", "java.lang.Runtime"),
                inFile("import of a package", "import java.io.*;", "E104", "java.io.*"),
                inFile("import of a method", "import static java.lang.System.exit;", "E105", "import"),
                inFile("import of a function", "import function java.lang.System.exit;", "E105", "import"),
                inFile("import of an accumulate function", "import accumulate org.evil.Evil evil;", "E105", "import"),
                inFile("dialect of a file", "dialect \"mvel\"", "E608", "dialect"),
                inFile("value of a field", "declare A\n    n : Integer = " + EXIT + "\nend", "E105", "="),
                inFile("plain value of a field", "declare A\n    n : Integer = 5\nend", "E105", "="),
                inFile("super type", "declare A extends java.lang.Thread\n    n : Integer\nend", "E105", "extends"),
                inFile("trait", "declare trait A\n    n : Integer\nend", "E105", "trait"),
                inFile(
                        "constant of an enum",
                        "declare enum E\n    A( " + EXIT + " );\n    n : int\nend",
                        "E105",
                        "A( java"),
                inFile(
                        "constant of an enum with a text",
                        "declare enum E\n    A( \"a\" );\n    n : String\nend",
                        "E105",
                        "A( "),
                inFile(
                        "annotation with code",
                        "declare A\n    @doc( " + EXIT + " )\n    n : Integer\nend",
                        "E105",
                        "java"),
                inFile(
                        "annotation of the engine",
                        "declare A\n    @role( event )\n    n : Integer\nend",
                        "E105",
                        "event"),
                inFile(
                        "annotation that is none",
                        "declare A\n    @expires( \"1h\" )\n    n : Integer\nend",
                        "E105",
                        "expires"),
                inFile("type of Java's name", "declare System\n    n : Integer\nend", "E410", "System"),
                inFile("type of a record's name", "declare Condition\n    id : String\nend", "E410", "Condition"),
                inFile(
                        "field of another class",
                        "declare A\n    t : java.lang.Thread\nend",
                        "E201",
                        "java.lang.Thread"),
                inFile("window", "declare window W\n    AsOf( ) over window:length( 1 )\nend", "E105", "window"),
                inFile("entry point", "declare entry-point \"e\"\nend", "E105", "entry-point"),
                inFile("escape that ends a comment", "// \\u000a function", "E106", "\\u"),
                inFile("escape sequence", "// \u001b[2J", "E106", "\u001b"),
                inFile("text that runs backwards", "// \u202e", "E106", "\u202e"),
                inFile("brackets without end", "// " + "(".repeat(1_000), "E106", "("));
    }

    private static List<Way> rules() {
        return List.of(
                inRule("salience", "salience( " + EXIT + " )", "E608", "salience"),
                inRule("plain salience", "salience 10", "E608", "salience"),
                inRule("enabled", "enabled( " + EXIT + " )", "E608", "enabled"),
                inRule("timer", "timer( int: 1s )", "E608", "timer"),
                inRule("duration", "duration 100", "E608", "duration"),
                inRule("calendars", "calendars \"c\"", "E608", "calendars"),
                inRule("date-effective", "date-effective \"01-Jan-2020\"", "E608", "date-effective"),
                inRule("date-expires", "date-expires \"01-Jan-2020\"", "E608", "date-expires"),
                inRule("dialect", "dialect \"mvel\"", "E608", "dialect"),
                inRule("no-loop", "no-loop true", "E608", "no-loop"),
                inRule("agenda-group", "agenda-group \"late\"", "E608", "agenda-group"),
                inRule("annotation of a rule", "@Propagation( EAGER )", "E105", "EAGER"),
                new Way(
                        "name that closes its quote",
                        head() + rule("", "AsOf( )", TOLD).replace("\"It is so today\"", "'A\", " + EXIT + " + \"'"),
                        "E105",
                        "'A"),
                new Way(
                        "name with a backslash",
                        head() + rule("", "AsOf( )", TOLD).replace("It is so today", "A\\\" + " + EXIT + " + \\\""),
                        "E105",
                        "\"A"),
                new Way(
                        "annotation that closes its quote",
                        head() + rule("@clause( 'A\", " + EXIT + " + \"' )", "AsOf( )", TOLD),
                        "E105",
                        "'A"),
                new Way(
                        "rule that extends another",
                        head() + "rule \"B\" extends \"A\"\nwhen\n    AsOf( )\nthen\n    " + TOLD + "\nend\n",
                        "E105",
                        "extends"));
    }

    private static List<Way> patterns() {
        return List.of(
                when("eval( " + EXIT + " )", "E609", "eval"),
                when("AsOf( eval( true ) )", "E302", "eval"),
                when("$x : String() from " + EXIT, "E105", "java"),
                when("$x : String() from new java.util.ArrayList()", "E105", "new"),
                when("AsOf( ) from entry-point \"e\"", "E105", "entry-point"),
                when("AsOf( ) over window:length( 1 )", "E105", "window"),
                when("?q( 1; )", "E105", "?"),
                when("AsOf( $d; )", "E105", "$d;"),
                when("/ForceLevel[ usTroops > 5 ]", "E105", "/ForceLevel"),
                when("Object( )", "E201", "Object"),
                when("String( )", "E201", "String"),
                when("Number( )", "E201", "Number"),
                when("java.lang.Thread( )", "E201", "java.lang.Thread"),
                when("CeasefireState( )", "E201", "CeasefireState"),
                when("Strength( )", "E201", "Strength"),
                when("AsOf( date.getClass( ) != null )", "E206", "getClass"),
                when("AsOf( date.class != null )", "E105", "class"),
                when("AsOf( date.chronology != null )", "E206", "chronology"),
                when("AsOf( date == LocalDate.now( ) )", "E206", "now"),
                when("AsOf( date == LocalDate.of( 2022, 2, 30 ) )", "E207", "LocalDate.of"),
                when("AsOf( date == LocalDate.parse( \"2022-02-30\" ) )", "E207", "LocalDate.parse"),
                when("Setting( $n : number )\n    AsOf( date == LocalDate.of( 2022, 2, $n ) )", "E206", "$n )"),
                when("AsOf( ( String ) date == \"a\" )", "E105", "( String )"),
                when("AsOf( date == new java.util.Date( ) )", "E105", "new"),
                when("AsOf( date == ( true ? null : null ) )", "E105", "true ?"),
                when("AsOf( date instanceof LocalDate )", "E105", "date instanceof"),
                when("AsOf( date!.year == 1 )", "E105", "!."),
                when("AsOf( this#AsOf.date != null )", "E105", "#"),
                when("Obligation( id == 'a\" + " + EXIT + " + \"' )", "E105", "'a"),
                when("Obligation( id == \"a\\\" + " + EXIT + " + \\\"\" )", "E105", "\"a"),
                when("ForceLevel( usTroops > " + "1 + ".repeat(20_000) + "1 )", "E101", "+ 1 + "),
                when("Obligation( arisesOn[0] == \"a\" )", "E105", "[0]"),
                when("Obligation( id matches \"(a+)+b\" )", "E105", "matches"),
                when("Obligation( id.matches( \"(a+)+b\" ) )", "E206", "matches"),
                when("Obligation( id.repeat( 1000000000 ) != null )", "E206", "repeat"),
                when("Obligation( String.valueOf( id ) != null )", "E202", "String"),
                when("Obligation( strength.valueOf( \"A\" ) != null )", "E206", "valueOf"),
                when("Obligation( java.lang.System.exit( 0 ) )", "E202", "java"),
                when("ForceLevel( Math.abs( usTroops ) > 1 )", "E201", "Math"),
                when("ForceLevel( usTroops / basesVacated < 100 )", "E208", "basesVacated"),
                when("ForceLevel( usTroops % basesVacated < 100 )", "E208", "basesVacated"),
                when("ForceLevel( usTroops / 0 < 100 )", "E208", "0 <"),
                when(
                        "$n : Number( ) from accumulate( AsOf( ), init( int i = 0; ) action( i++; ) result( i ) )",
                        "E105",
                        "init"),
                when("accumulate( AsOf( $d : date ); $n : evil( $d ) )", "E206", "evil"),
                when("UsDecision( $a : on )\n    Standing( $b : arisenOn )\n    Due( $c : date )", "E607", "Due"));
    }

    private static List<Way> consequences() {
        return List.of(
                then("java.lang.System.exit( 0 );", "E301", "java"),
                then("insertLogical( Condition.met( java.lang.System.getProperty( \"a\" ) ) );", "E302", "java"),
                then(TOLD + " java.lang.System.exit( 0 );", "E301", "java"),
                then("insertLogical( new Object() { { System.exit( 0 ); } } );", "E105", "new Object"),
                then(
                        "insertLogical( Advisory.of( \"told\", ((java.util.function.Supplier<String>) () -> \"a\").get() ) );",
                        "E105",
                        "("),
                then("insertLogical( Advisory.of( \"told\", $n > 5 ? \"a\" : \"b\" ) );", "E105", "$n > 5 ?"),
                then(
                        "insertLogical( Advisory.of( \"told\", " + "\"a\" + ".repeat(20_000) + "\"a\" ) );",
                        "E101",
                        "+ \"a\""),
                then("modify( $n ) { }", "E301", "modify"),
                then("insert( new Waived( \"a\", \"b\" ) );", "E301", "insert"),
                then("while ( true ) { }", "E301", "while"),
                then("insertLogical( Advisory.of( \"told\", drools.toString() ) );", "E302", "drools"),
                then("insertLogical( Advisory.of( \"told\", kcontext.toString() ) );", "E302", "kcontext"),
                then("insertLogical( new java.lang.Thread() );", "E201", "java"));
    }

    private static void refused(Way way) throws IOException {
        var found = check(way.file());

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.code().id()).isEqualTo(way.code());
            assertThat(way.file().lines().toList().get(finding.line() - 1).substring(finding.column() - 1))
                    .startsWith(way.place());
        });
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.code().severity()).isEqualTo(FindingCode.Severity.ERROR);
            assertThat(finding.suggestion()).isNotNull();
        });
    }

    private static List<Finding> check(String file) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var shared : List.of("vocabulary.drl", "lifecycle.drl")) {
            texts.put(shared, Files.readString(SHARED.resolve(shared)));
        }
        texts.put("small/us.drl", file);
        return new SourceCheck().check(texts, Map.of());
    }

    @Test
    void whatOtherPeopleWriteThatRunsNothingIsTaken() throws IOException {
        for (var when : List.of(
                "",
                "ForceLevel( 5000 > usTroops )",
                "ForceLevel( ( usTroops < 5000 ) && ( basesVacated > 1 || alliedTroops == 0 ) )",
                "ForceLevel( $t : usTroops, $t < 5000 )",
                "ForceLevel( this.usTroops < 5000, usTroops in ( 1, 2, 3 ), usTroops not in ( 4 ) )",
                "$f : ForceLevel( )\n    ForceLevel( usTroops == $f.usTroops )",
                "ForceLevel( getUsTroops( ) < 5000 )",
                "AsOf( $d : date, date > LocalDate.of( 2020, 2, 29 ), date.year == 2021 )\n    Signature( date < $d.minusMonths( 3 ) )",
                "Obligation( id.startsWith( \"a\" ), arisesOn.empty == false, arisesOn.size( ) > 1 )",
                "Obligation( $all : arisesOn )\n    $c : String( this != \"in-force\" ) from $all",
                "accumulate( Arisen( $o : obligation ); $n : count( $o ); $n > 2 )",
                "$n : Number( intValue > 2 ) from accumulate( Arisen( $o : obligation ), count( $o ) )",
                "$l : List( size > 2 ) from collect( Arisen( ) )",
                "( Arisen( obligation == \"a\" ) or Broken( obligation == \"b\" ) )",
                "exists( Arisen( ) )\n    not( Broken( ) )\n    forall( Arisen( $o : obligation ) MayWithhold( obligation == $o ) )")) {
            var wrong = check(head() + rule("", when, TOLD));

            assertThat(wrong).as(when).isEmpty();
        }
    }
}
