package org.conditionality.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.drl.text.DrlTokens;
import org.conditionality.rule.drl.text.DrlTokens.Token;

/** Writes a file of rules in other forms that mean the same, drawn at random. */
final class RewrittenFile {

    private final String text;
    private final KnownNames names;
    private final List<Token> tokens;
    private final Chances chances;
    private final List<Edit> edits = new ArrayList<>();

    /** Names given so far, none of which is given again. */
    private int named;

    private record Edit(int start, int end, String by) {}

    private RewrittenFile(String text, KnownNames names, Random random) {
        this.named = 10 * random.nextInt(1_000_000);
        this.text = text;
        this.names = names;
        this.tokens = DrlTokens.of(text);
        this.chances = new Chances(random);
    }

    static String of(String text, DrlFile file, KnownNames names, Random random) {
        var rewritten = new RewrittenFile(text, names, random);
        file.rules().forEach(rewritten::rewrite);
        return new ScatteredTokens(random).of(rewritten.edited());
    }

    private String edited() {
        var edited = new StringBuilder(text);
        edits.sort(Comparator.comparing(Edit::start).reversed());
        edits.forEach(edit -> edited.replace(edit.start(), edit.end(), edit.by()));
        return edited.toString();
    }

    private void rewrite(Rule rule) {
        var name = rule.name().text();
        if (!name.contains("'") && chances.hits(0.3)) {
            edits.add(new Edit(rule.name().start(), rule.name().end(), "'" + name + "'"));
        }
        var variables = renamed(rule);
        var when = rule.when();
        if (!when.isEmpty()) {
            edits.add(new Edit(
                    last("when", when.get(0).start()),
                    first("then", when.get(when.size() - 1).end()),
                    " " + new RewrittenCondition(chances, names, variables).all(when) + "\n"));
        }
        rule.then()
                .ifPresent(then -> then.all().forEach(each -> {
                    if (each instanceof Expr.Name used && variables.containsKey(used.name())) {
                        edits.add(new Edit(used.start(), used.end(), variables.getOrDefault(used.name(), used.name())));
                    }
                }));
    }

    /** The offset after the last word of this kind before a place: brackets around conditions are none of theirs. */
    private int last(String word, int before) {
        return tokens.stream()
                .filter(token -> token.end() <= before && token.text().equals(word))
                .reduce((one, next) -> next)
                .orElseThrow()
                .end();
    }

    private int first(String word, int after) {
        return tokens.stream()
                .filter(token -> token.start() >= after && token.text().equals(word))
                .findFirst()
                .orElseThrow()
                .start();
    }

    /** Another name for each variable, with a dollar or without. */
    private Map<String, String> renamed(Rule rule) {
        var renamed = new HashMap<String, String>();
        rule.when().stream().flatMap(each -> each.patterns()).forEach(pattern -> {
            variables(pattern).forEach(variable -> {
                if (!renamed.containsKey(variable)) {
                    renamed.put(variable, another(variable));
                }
            });
        });
        return renamed;
    }

    private static List<String> variables(Pattern pattern) {
        var all = new ArrayList<String>();
        pattern.variable().ifPresent(named -> all.add(named.text()));
        pattern.constraints().stream()
                .map(Constraint::variable)
                .forEach(bound -> bound.ifPresent(named -> all.add(named.text())));
        return all;
    }

    private String another(String old) {
        if (chances.hits(0.3)) {
            return old;
        }
        var plain = "v" + ++named;
        return chances.hits(0.7) ? "$" + plain : plain;
    }
}
