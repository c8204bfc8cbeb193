package org.conditionality.rule.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.mutation.Mutation.Kind;

/** Finds the small faults that can be put into the rules of one file. */
final class Mutator {

    /** What the clause of a rule that concludes one shows in an answer. */
    private static final Set<String> WITH_CLAUSE = Set.of("Obligation", "NotCovered", "Condition");

    private final String path;
    private final String text;
    private final DrlFile file;
    private final EnumConstants constants;
    private final List<String> clauses;
    private final WrittenParts written;

    /**
     * For the rules of a file.
     *
     * @param clauses of the agreement it belongs to, in order; none where several share it
     */
    Mutator(String path, String text, DrlFile file, EnumConstants constants, List<String> clauses) {
        this.path = path;
        this.text = text;
        this.file = file;
        this.constants = constants;
        this.clauses = clauses;
        this.written = new WrittenParts(text);
    }

    /** The faults, in the order of the file; those that ignore a rule under one reading are not among them. */
    List<Mutation> mutations() {
        var found = new LinkedHashSet<Mutation>();
        file.rules().forEach(rule -> mutate(rule, new MutatedRule(path, text, rule, found)));
        return List.copyOf(found);
    }

    private void mutate(DrlFile.Rule rule, MutatedRule mutated) {
        mutated.remove();
        var constraints = new MutatedConstraints(written, constants, mutated);
        rule.when().stream()
                .flatMap(RuleCondition::patterns)
                .forEach(pattern -> constraints.mutate(pattern.constraints()));
        rule.when().stream()
                .flatMap(RuleCondition::gatherings)
                .forEach(gathering -> constraints.mutate(gathering.constraints()));
        rule.then().ifPresent(made -> {
            new MutatedConclusion(text, written, constants, mutated).mutate(made);
            maker(made).filter(WITH_CLAUSE::contains).ifPresent(type -> clause(rule, mutated));
        });
    }

    /** The type whose method makes what is concluded, at the start of a chain of calls. */
    private static Optional<String> maker(Expr made) {
        var at = made;
        while (at instanceof Expr.Call call && call.scope() != null) {
            at = call.scope();
        }
        return at instanceof Expr.Name type ? Optional.of(type.name()) : Optional.empty();
    }

    /** Puts the next clause of the agreement in the place of the one that a rule names. */
    private void clause(DrlFile.Rule rule, MutatedRule mutated) {
        for (var annotation : rule.annotations()) {
            var isClause = annotation.name().text().equals("clause")
                    && annotation.values().size() == 1
                    && clauses.size() > 1;
            if (isClause && clauses.contains(annotation.values().get(0).text())) {
                var named = annotation.values().get(0);
                var next = clauses.get((clauses.indexOf(named.text()) + 1) % clauses.size());
                mutated.add(
                        Kind.CLAUSE_EXCHANGED,
                        annotation.name().start(),
                        named.text(),
                        next,
                        named.start(),
                        named.end(),
                        "\"" + next + "\"");
            }
        }
    }
}
