package org.conditionality.rule.source;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of fault that a rule, or a file beside it, can have. Their codes are stable: tools may rely on them. */
public enum Code {
    SYNTAX("E101", "The text is not DRL. What follows the place named is not understood."),
    MISSING_END("E102", "Every rule and every declaration closes with a line that says `end`."),
    PACKAGE(
            "E103",
            "Every file says `package conditionality`: with rules in several packages Drools 10 answers wrongly."),
    IMPORT("E104", "An import names a class that there is not, or that rules do not need."),
    FORM(
            "E105",
            "Rules are read before they are compiled, and hold nothing that runs code of its own or cannot be followed: no functions, queries, globals, `new` in patterns, casts or attributes with a value."),
    CHARACTER("E106", "A character shows nothing, hides what follows, or is written as `\\u…`."),
    UNKNOWN_TYPE("E201", "A pattern, a field or a consequence names a type that is neither declared nor imported."),
    UNKNOWN_FIELD(
            "E202", "A pattern names a field that its type does not have. A comparison with it could never hold."),
    UNKNOWN_CONSTANT("E203", "An enum has no such constant. Drools would accept the name without a word."),
    WRONG_TYPE("E204", "Two sides of a comparison are of different types, or the operator does not fit them."),
    UNKNOWN_VARIABLE(
            "E205", "A variable is used that no pattern before binds, or that is bound within a `not` or `exists`."),
    CALL(
            "E206",
            "A rule calls, or asks a value for, what is not on the list: it may call getters, methods of LocalDate that read no clock, and what the records of `norm` offer."),
    DATE("E207", "A date is written that there is not, such as the 30th of February."),
    DIVISION("E208", "A rule divides by what can be 0, and then there is no answer."),
    CONSEQUENCE("E301", "A consequence is one `insertLogical( … );` of one record and nothing else."),
    JAVA("E302", "The consequence is not correct Java: a method, a class or an argument does not fit."),
    COMPILER("E303", "The compiler refuses the rule for a reason that no other check names."),
    DUPLICATE_RULE("E401", "Two rules of one reading have the same name. Explanations could not tell them apart."),
    UNKNOWN_CLAUSE("E402", "A rule names a clause that `agreement.yaml` does not list."),
    UNKNOWN_CONDITION("E403", "A rule names a condition that `agreement.yaml` does not list."),
    UNKNOWN_OBLIGATION("E404", "A rule names an obligation that `agreement.yaml` does not list."),
    UNKNOWN_SETTING("E405", "A rule names a setting that `agreement.yaml` does not list, so it could never fire."),
    UNKNOWN_PATH("E406", "A rule names a field of a fact, as `type.field`, that the vocabulary does not have."),
    NOT_STATED("E407", "A reading neither states an obligation of `agreement.yaml` nor declares it not covered."),
    NO_VALUE("E408", "No rule of a reading gives a condition of `agreement.yaml` a value."),
    CIRCLE(
            "E409",
            "What a rule concludes depends on its own absence, so the answer would depend on the order of rules."),
    DECLARATION("E410", "A declared type or field cannot be used: declared twice, or of a type a fact cannot have."),
    CONFLICT("E411", "On the facts supposed, rules conclude two things that exclude each other."),
    ENDLESS("E412", "A rule feeds itself: from what it concludes, more of the same follows without an end."),
    BREAKS_OFF(
            "E413", "On some facts a rule calculates with what is not known, or a date or number that there is not."),
    AGREEMENT("E501", "`agreement.yaml`, or another file beside the rules, cannot be read."),
    DIRECTORY("E502", "There is no directory of rules in the place named."),
    FILE("E503", "A file cannot be read, or is named so, or stands where, nothing reads it."),
    NO_CLAUSE("W601", "A rule of an agreement names no clause, so nobody can tell what text it encodes."),
    ONE_SIDED("W602", "A reading says when a condition is met but not when it is not, or the other way round."),
    UNREAD_FIELD("W603", "No rule of any agreement reads a field of the vocabulary: stating it changes nothing."),
    NEVER_FIRES("W604", "A rule can never fire: two of its constraints contradict each other, or no facts lead to it."),
    BOTH_VALUES("W605", "On some facts two rules give one condition two values, or one act two degrees."),
    GAP("W606", "On some facts, though all that matter are known, no rule gives a condition or an act a value."),
    NO_JOIN("E607", "Three patterns that nothing joins are matched in every combination, which need not end."),
    ATTRIBUTE(
            "E608",
            "An attribute makes the answer depend on the order of rules or on the clock of the machine, or runs code."),
    EVAL("E609", "An `eval` hides from explanations and from the analysis of unknown facts what a rule looks at."),
    DROOLS("W610", "Drools 10 is known to answer wrongly, or to depend on the order of files, for such a pattern."),
    SUPPRESSION("W611", "A comment switches a warning off without saying why, or names no code there is."),
    UNUSED_SUPPRESSION("N612", "A comment switches off a warning that is not given there."),
    NOT_EXAMINED("N613", "There are too many combinations of facts to look for gaps and double values."),
    NO_SCENARIO("N615", "There is no scenario about an agreement, so that nothing is tested of it."),
    NOT_FOLLOWED(
            "W614",
            "A rule does more with a number, date or text than can be followed: answers that involve it are not exact."),
    COMPUTED_UNKNOWN(
            "W616", "A rule computes with a field that can be unknown: a question that leaves it out is refused."),
    BOUND_OTHERWISE("W615", "Drools binds, or compares, something else than the constraint says.");

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

    Code(String id, String meaning) {
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
    public static Optional<Code> named(String id) {
        return Arrays.stream(values())
                .filter(code -> code.id.equalsIgnoreCase(id) || code.warned().equalsIgnoreCase(id))
                .findFirst();
    }

    private String warned() {
        return id.charAt(1) == '6' ? "W" + id.substring(1) : id;
    }
}
