package org.conditionality.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.conditionality.rule.Mutation.Kind;
import org.conditionality.rule.drl.Blank;
import org.conditionality.rule.drl.Sections;
import org.conditionality.rule.drl.Sections.Section;

/** Finds the small faults that can be put into the rules of one file. */
final class Mutator {

    private static final Pattern CLAUSE = Pattern.compile("@clause\\(\\s*\"([^\"]*)\"\\s*\\)");

    /** What the clause of a rule that concludes one shows in an answer. */
    private static final Pattern WITH_CLAUSE =
            Pattern.compile("\\binsertLogical\\(\\s*(Obligation|NotCovered|Condition)\\.");

    private static final Pattern WHEN = Pattern.compile("(?<![\\w$.])when\\b");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*\\s*\\(");
    private static final Pattern BINDING = Pattern.compile("[A-Za-z_$][\\w$]*\\s*:(?!:).*", Pattern.DOTALL);
    private static final Pattern OPERATOR =
            Pattern.compile("==|!=|<=|>=|<|>|\\bnot contains\\b|\\bcontains\\b|\\bnot memberOf\\b|\\bmemberOf\\b");
    private static final Pattern BOOLEAN = Pattern.compile("\\b(true|false)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$-])\\d+(?![\\w.])");

    private static final Map<String, List<String>> TURNED = Map.ofEntries(
            Map.entry("==", List.of("!=")),
            Map.entry("!=", List.of("==")),
            Map.entry("<", List.of("<=", ">=")),
            Map.entry("<=", List.of("<", ">")),
            Map.entry(">", List.of(">=", "<=")),
            Map.entry(">=", List.of(">", "<")),
            Map.entry("contains", List.of("not contains")),
            Map.entry("not contains", List.of("contains")),
            Map.entry("memberOf", List.of("not memberOf")),
            Map.entry("not memberOf", List.of("memberOf")));

    private final String file;
    private final String text;
    private final String blank;
    private final String flat;
    private final Constants constants;
    private final List<String> clauses;
    private final Set<Mutation> found = new LinkedHashSet<>();

    /**
     * For the rules of a file.
     *
     * @param clauses of the agreement it belongs to, in order; none where several share it
     */
    Mutator(String file, String text, Constants constants, List<String> clauses) {
        this.clauses = clauses;
        this.file = file;
        this.text = text;
        this.blank = Blank.of(text);
        this.flat = Sections.flat(text);
        this.constants = constants;
    }

    /** The faults, in the order of the file; those that ignore a rule under one reading are not among them. */
    List<Mutation> mutations() {
        Sections.of(text, Sections.Kind.RULE).forEach(this::mutate);
        return List.copyOf(found);
    }

    private void mutate(Section rule) {
        var when = WHEN.matcher(flat).region(rule.nameEnd(), rule.then());
        found.add(new Mutation(
                Kind.RULE_REMOVED, file, line(rule.start()), rule.name(), rule.start(), rule.name(), "", null, null));
        if (!when.find()) {
            return;
        }
        var types = TYPE.matcher(blank).region(when.end(), rule.then());
        while (types.find()) {
            pattern(rule, types.end(), Spans.close(text, types.end()));
        }
        new Conclusion(rule).mutate(rule.then(), rule.end());
        if (WITH_CLAUSE.matcher(text).region(rule.then(), rule.end()).find()) {
            clause(rule, when.start());
        }
    }

    /** Puts the next clause of the agreement in the place of the one that a rule names. */
    private void clause(Section rule, int head) {
        var named = CLAUSE.matcher(text).region(rule.start(), head);
        if (named.find() && clauses.size() > 1 && clauses.contains(named.group(1))) {
            var next = clauses.get((clauses.indexOf(named.group(1)) + 1) % clauses.size());
            add(Kind.CLAUSE_EXCHANGED, rule, named.start(), named.group(1), next, named.start(1), named.end(1), next);
        }
    }

    private void pattern(Section rule, int from, int to) {
        var constraints = Spans.split(text, from, to, ",");
        for (var constraint : constraints) {
            if (constraint.text(text).isEmpty() || isBinding(constraint)) {
                continue;
            }
            drop(rule, constraint, constraints, from, to);
            var some = Spans.split(text, constraint.start(), constraint.end(), "||");
            if (some.size() > 1) {
                some.forEach(one -> drop(rule, one, some, constraint.start(), constraint.end()));
            }
            some.forEach(one -> compare(rule, one));
        }
    }

    private boolean isBinding(Spans.Span constraint) {
        return BINDING.matcher(constraint.text(text)).matches();
    }

    /** Takes one of several out, with the comma or the operator beside it. */
    private void drop(Section rule, Spans.Span one, List<Spans.Span> all, int from, int to) {
        var at = all.indexOf(one);
        var start = at == 0 ? from : all.get(at - 1).end();
        var end = at > 0 ? one.end() : all.size() > 1 ? all.get(1).start() : to;
        add(Kind.CONSTRAINT_DROPPED, rule, one.start(), one.text(text), "", start, end, at == 0 ? " " : "");
    }

    private void compare(Section rule, Spans.Span one) {
        var operators = OPERATOR.matcher(blank).region(one.start(), one.end());
        var isBoolean = BOOLEAN.matcher(blank).region(one.start(), one.end()).find();
        while (operators.find() && !isBoolean) {
            for (var turned : TURNED.getOrDefault(operators.group(), List.of())) {
                replace(Kind.COMPARISON_TURNED, rule, one, operators.start(), operators.end(), turned);
            }
        }
        var booleans = BOOLEAN.matcher(blank).region(one.start(), one.end());
        while (booleans.find()) {
            var other = booleans.group().equals("true") ? "false" : "true";
            replace(Kind.CONSTANT_SWAPPED, rule, one, booleans.start(), booleans.end(), other);
        }
        var numbers = NUMBER.matcher(blank).region(one.start(), one.end());
        while (numbers.find()) {
            var number = Integer.parseInt(numbers.group());
            for (var moved : List.of(number - 1, number + 1)) {
                replace(Kind.CONSTANT_MOVED, rule, one, numbers.start(), numbers.end(), Integer.toString(moved));
            }
        }
        constants
                .in(blank, one.start(), one.end())
                .forEach(swap -> replace(Kind.CONSTANT_SWAPPED, rule, one, swap.start(), swap.end(), swap.becomes()));
    }

    /** Replaces a part of a constraint; what is shown is the whole constraint. */
    private void replace(Kind kind, Section rule, Spans.Span one, int start, int end, String by) {
        var becomes = text.substring(one.start(), start) + by + text.substring(end, one.end());
        add(kind, rule, start, one.text(text), becomes.strip(), start, end, by);
    }

    private void add(Kind kind, Section rule, int at, String was, String becomes, int start, int end, String by) {
        var mutated = text.substring(rule.start(), start) + by + text.substring(end, rule.end());
        found.add(new Mutation(kind, file, line(at), rule.name(), rule.start(), was, becomes, mutated, null));
    }

    private int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** The faults that can be put into what one rule concludes. */
    private final class Conclusion {

        private static final Pattern PENDING = Pattern.compile("Condition\\.pending\\(\\s*(\"[^\"]*\")[^)]*\\)");
        private static final Pattern LIST = Pattern.compile("(\\.(?:arisesOn|hangsOn)|\\b(?:freeze|reverse))\\(");
        private static final Pattern OWED =
                Pattern.compile("\\.owed\\(\\s*(Party\\.\\w+)\\s*,\\s*(Party\\.\\w+)\\s*\\)");
        private static final Pattern UNDOABLE = Pattern.compile("\\.undoable\\(\\)");
        private static final List<List<String>> MAKERS = List.of(
                List.of("Condition.met(", "Condition.notMet("),
                List.of("Performance.all(", "Performance.part(", "Performance.none("),
                List.of("Obligation.result(", "Obligation.bestEfforts(", "Obligation.restraint("),
                List.of("Power.freeze(", "Power.reverse("));

        private final Section rule;

        Conclusion(Section rule) {
            this.rule = rule;
        }

        void mutate(int from, int to) {
            for (var makers : MAKERS) {
                for (var maker : makers) {
                    var at = text.indexOf(maker, from);
                    if (at >= 0 && at < to) {
                        var next = makers.get((makers.indexOf(maker) + 1) % makers.size());
                        exchange(at, at + maker.length(), next);
                    }
                }
            }
            var pending = PENDING.matcher(text).region(from, to);
            if (pending.find()) {
                exchange(pending.start(), pending.end(), "Condition.notMet( " + pending.group(1) + " )");
            }
            constants.in(blank, from, to).stream()
                    .filter(swap -> !text.startsWith("Party.", swap.start()))
                    .forEach(swap -> exchange(swap.start(), swap.end(), swap.becomes()));
            var owed = OWED.matcher(text).region(from, to);
            while (owed.find()) {
                if (!owed.group(1).equals(owed.group(2))) {
                    var exchanged = ".owed( %s, %s )".formatted(owed.group(2), owed.group(1));
                    add(
                            Kind.PARTIES_EXCHANGED,
                            rule,
                            owed.start(),
                            owed.group(),
                            exchanged,
                            owed.start(),
                            owed.end(),
                            exchanged);
                }
            }
            var undoable = UNDOABLE.matcher(text).region(from, to);
            while (undoable.find()) {
                exchange(undoable.start(), undoable.end(), "");
            }
            var lists = LIST.matcher(text).region(from, to);
            while (lists.find()) {
                shorten(lists.start(), lists.group(1), lists.end());
            }
        }

        private void exchange(int start, int end, String by) {
            add(Kind.CONCLUSION_EXCHANGED, rule, start, text.substring(start, end), by, start, end, by);
        }

        /** Drops each of the names that an obligation rests on, or over which a power is given. */
        private void shorten(int call, String name, int open) {
            var close = Spans.close(text, open);
            var names = Spans.split(text, open, close, ",");
            if (names.size() > 1) {
                names.forEach(one -> drop(rule, one, names, open, close));
            } else if (name.startsWith(".")) {
                var was = text.substring(call, close + 1);
                add(Kind.CONSTRAINT_DROPPED, rule, call, was, "", call, close + 1, "");
            }
        }
    }
}
