package org.conditionality.rule.finding;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of fault that a rule, or a file beside it, can have. Their codes are stable: tools may rely on them. */
public enum FindingCode {
    SYNTAX("E101", "The text is not valid DRL. Nothing after the place named could be read."),
    MISSING_END("E102", "A rule or a declaration lacks the line `end` that closes it."),
    PACKAGE(
            "E103",
            "A file lacks the line `package conditionality`. With rules in several packages Drools 10 answers wrongly."),
    IMPORT("E104", "An import names a class that does not exist, or that rules do not need."),
    FORM(
            "E105",
            "A file contains what rules may not contain, because it runs code of its own or cannot be analysed: a function, a query, a global, a cast, `new` in a pattern, an unknown annotation."),
    CHARACTER("E106", "A character is invisible, hides what follows it, or is written as `\\u…`."),
    UNKNOWN_TYPE("E201", "A pattern, a field or a consequence names a type that is neither declared nor imported."),
    UNKNOWN_FIELD("E202", "A pattern names a field that its type does not have, so the comparison could never hold."),
    UNKNOWN_CONSTANT("E203", "An enum has no such constant. Drools would accept the name silently."),
    WRONG_TYPE("E204", "The two sides of a comparison have different types, or the operator does not fit them."),
    UNKNOWN_VARIABLE(
            "E205",
            "A rule uses a variable that no earlier pattern binds, or that is bound only within a `not` or `exists`."),
    CALL(
            "E206",
            "A rule calls a method that it may not call. Allowed are getters, methods of LocalDate that read no clock, and what the records of `norm` offer."),
    DATE("E207", "A rule contains a date that does not exist, such as 30 February."),
    DIVISION("E208", "A rule divides by something that can be 0. Then there is no answer."),
    CONSEQUENCE("E301", "A consequence is something other than one `insertLogical( … );` of one record."),
    JAVA("E302", "The consequence is not correct Java: a method, a class or an argument does not fit."),
    COMPILER("E303", "The compiler refuses the rule for a reason that no other check names."),
    DUPLICATE_RULE("E401", "Two rules of one reading have the same name, so explanations could not distinguish them."),
    UNKNOWN_CLAUSE("E402", "A rule names a clause that `agreement.yaml` does not list."),
    UNKNOWN_CONDITION("E403", "A rule names a condition that `agreement.yaml` does not list."),
    UNKNOWN_OBLIGATION("E404", "A rule names an obligation that `agreement.yaml` does not list."),
    UNKNOWN_SETTING("E405", "A rule names a setting that `agreement.yaml` does not list, so it could never fire."),
    UNKNOWN_PATH("E406", "A rule names a field, as `type.field`, that the vocabulary does not have."),
    NOT_STATED("E407", "A reading neither states an obligation of `agreement.yaml` nor declares it not covered."),
    NO_VALUE("E408", "No rule of a reading gives a condition of `agreement.yaml` a value."),
    CIRCLE(
            "E409",
            "What a rule concludes depends on its own absence, so the answer would depend on the order of rules."),
    DECLARATION(
            "E410",
            "A declared type or field cannot be used: its name is taken, or a fact cannot have a field of its type."),
    CONFLICT("E411", "On the facts given, rules draw two conclusions that exclude each other."),
    ENDLESS("E412", "A rule feeds itself: what it concludes makes it fire again, without end."),
    BREAKS_OFF(
            "E413",
            "On some facts a rule computes with an unknown value, or computes a date or a number that does not exist."),
    CONTROL("E414", "`@control` names a party that does not exist, or a value that its field does not have."),
    TITLES("E415", "`@titles` names a constant that its enum does not have, names one twice, or gives it no title."),
    FORMERLY(
            "E416",
            "`@formerly` gives a name that something has today, gives one name to two things, or names a constant that its enum does not have."),
    AGREEMENT("E501", "`agreement.yaml`, or another YAML file among the rules, cannot be read."),
    DIRECTORY("E502", "The place named is no directory of rules, or a file that rules need is missing from it."),
    FILE("E503", "A file cannot be read, or nothing reads it because of its name or its place."),
    NO_CLAUSE("W601", "A rule of an agreement names no clause, so nobody can tell which text it encodes."),
    ONE_SIDED("W602", "A reading says when a condition is met but not when it is not, or the other way round."),
    UNREAD_FIELD("W603", "No rule of any agreement reads a field of the vocabulary, so stating it changes nothing."),
    NEVER_FIRES("W604", "A rule can never fire: two of its constraints contradict each other, or no facts satisfy it."),
    BOTH_VALUES(
            "W605", "On some facts two rules give one condition two values, or one act two degrees of performance."),
    GAP(
            "W606",
            "On some facts no rule gives a condition or an act a value, although everything that matters is known."),
    NO_JOIN(
            "E607",
            "Three patterns have nothing in common, so they match in every combination, which can take for ever."),
    ATTRIBUTE(
            "E608",
            "An attribute runs code, or makes the answer depend on the order of rules or on the clock of the machine."),
    EVAL(
            "E609",
            "An `eval` hides which facts a rule reads, both from explanations and from the analysis of unknown facts."),
    DROOLS("W610", "For such a pattern Drools 10 is known to answer wrongly, or to depend on the order of files."),
    SUPPRESSION("W611", "A comment switches a warning off without a reason, or names a code that does not exist."),
    UNUSED_SUPPRESSION("N612", "A comment switches off a warning that does not occur there."),
    NOT_EXAMINED("N613", "There are too many combinations of facts to search them for gaps and double values."),
    NO_SCENARIO("N615", "An agreement has no scenario, so nothing about it is tested."),
    NOT_FOLLOWED(
            "W614",
            "The analysis cannot follow how a rule uses a number, a date or a text, so answers that involve it are not exact."),
    COMPUTED_UNKNOWN(
            "W616",
            "A rule computes with a field that can be unknown. A question that leaves the field out is refused."),
    BOUND_OTHERWISE("W615", "Drools binds or compares something other than what the constraint says."),
    UNCITED_CLAUSE(
            "W617", "`agreement.yaml` lists a clause that nothing cites, and does not say what is left out of it."),
    SAME_TITLE("W618", "Two things of one kind have the same title, so readers cannot tell them apart.");

    /** How bad it is: rules with an error are not used; a warning or a note changes nothing. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        /** As messages write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String id;
    private final String meaning;

    FindingCode(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The code, as in {@code E202}. */
    public String id() {
        return id;
    }

    /** What is wrong where this is found, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    public Severity severity() {
        return switch (id.charAt(0)) {
            case 'E' -> Severity.ERROR;
            case 'W' -> Severity.WARNING;
            default -> Severity.NOTE;
        };
    }

    /** The kind with a code, whatever its case; one that was a warning before is found by its old letter too. */
    public static Optional<FindingCode> named(String id) {
        return Arrays.stream(values())
                .filter(code -> code.id.equalsIgnoreCase(id) || code.warned().equalsIgnoreCase(id))
                .findFirst();
    }

    private String warned() {
        return id.charAt(1) == '6' ? "W" + id.substring(1) : id;
    }
}
