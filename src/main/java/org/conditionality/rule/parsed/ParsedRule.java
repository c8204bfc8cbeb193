package org.conditionality.rule.parsed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.jspecify.annotations.Nullable;

/** A rule, with what its patterns look at, what its variables stand for and what it concludes. */
public final class ParsedRule {

    /** Conclusions that no label depends on, and at which no unknown fact needs to be settled. */
    private static final Set<String> ASIDE = Set.of("Advisory", "Contradiction");

    private final RuleInfo info;
    private final String text;
    private final @Nullable String comment;
    private final List<PatternShape> patterns;
    private final Expr made;
    private final boolean flat;
    private final Map<String, List<Bound>> bounds;
    private final Optional<ConcludedRecord> conclusion;
    private final Set<String> needed;

    private ParsedRule(RuleInfo info, String text, @Nullable String comment, List<RuleCondition> when, Expr made) {
        this.info = info;
        this.text = text;
        this.comment = comment;
        this.patterns = PatternShape.all(when);
        this.made = made;
        this.flat = when.stream().allMatch(RuleCondition::isFlat);
        this.bounds = bounds(patterns);
        this.conclusion = ConcludedRecord.of(made, this::objects);
        this.needed = NeededObligations.of(when);
    }

    /**
     * A rule of a file in which nothing is at fault.
     *
     * @param file its path
     * @param whole its text
     */
    static ParsedRule of(String file, String whole, DrlFile.Rule rule, int line) {
        var clause = rule.said("clause").map(Phrase::text);
        return new ParsedRule(
                new RuleInfo(rule.name().text(), file, line, clause.orElse(null)),
                whole.substring(rule.start(), rule.end()),
                comment(whole, rule.start()),
                rule.when(),
                rule.then().orElseThrow());
    }

    /** The lines of comment right above an offset at which a line begins, without their slashes. */
    private static @Nullable String comment(String whole, int offset) {
        var lines = new ArrayDeque<String>();
        var end = offset;
        while (end > 0 && whole.charAt(end - 1) == '\n') {
            var start = end == 1 ? 0 : whole.lastIndexOf('\n', end - 2) + 1;
            var line = whole.substring(start, end).strip();
            if (!line.startsWith("//")) {
                break;
            }
            lines.addFirst(line.substring("//".length()).strip());
            end = start;
        }
        return lines.isEmpty() ? null : String.join(" ", lines);
    }

    private static Map<String, List<Bound>> bounds(List<PatternShape> patterns) {
        var bounds = new LinkedHashMap<String, List<Bound>>();
        for (var pattern : patterns) {
            pattern.names().forEach(name -> bind(name, new Bound(pattern, null), bounds));
            for (var constraint : pattern.constraints()) {
                constraint.variable().ifPresent(name -> bind(name, new Bound(pattern, constraint), bounds));
            }
        }
        return bounds;
    }

    private static void bind(Phrase variable, Bound bound, Map<String, List<Bound>> into) {
        into.computeIfAbsent(variable.text(), name -> new ArrayList<>()).add(bound);
    }

    /**
     * What a variable is bound to.
     *
     * @param constraint what binds it; null where it stands for the whole object
     */
    public record Bound(PatternShape pattern, @Nullable Constraint constraint) {}

    public RuleInfo info() {
        return info;
    }

    public String name() {
        return info.name();
    }

    public String file() {
        return info.file();
    }

    public int line() {
        return info.line();
    }

    /** The rule as it is written. */
    public String text() {
        return text;
    }

    /** The remark above it; empty where there is none. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** Its patterns, in the order of the text. */
    public List<PatternShape> patterns() {
        return patterns;
    }

    /** Everything its patterns say, in the order of the text. */
    public Stream<Constraint> constraints() {
        return patterns.stream().flatMap(pattern -> pattern.constraints().stream());
    }

    /** Whether it is made of patterns, and of {@code not} and {@code exists} over a single one each, and gathers nothing. */
    public boolean isFlat() {
        return flat;
    }

    /** All that a variable can stand for: more than one thing where alternatives bind it. */
    public List<Bound> bounds(String variable) {
        return bounds.getOrDefault(variable, List.of());
    }

    /** The type of the objects that an expression names; empty where it is no variable, or one for other things. */
    private Optional<String> objects(Expr expr) {
        var named = expr instanceof Expr.Name name ? bounds(name.name()) : List.<Bound>of();
        var types = named.stream().map(each -> each.pattern().type()).distinct().toList();
        return types.size() == 1 && named.stream().allMatch(each -> each.constraint() == null)
                ? Optional.of(types.get(0))
                : Optional.empty();
    }

    /** The expression that makes the record it concludes. */
    public Expr made() {
        return made;
    }

    /** The record it concludes; empty where it cannot be told what that is. */
    public Optional<ConcludedRecord> conclusion() {
        return conclusion;
    }

    /** The record it concludes, where it is known to conclude one. */
    public ConcludedRecord concluded() {
        return conclusion.orElseThrow(() -> new IllegalArgumentException(name() + " concludes nothing."));
    }

    public boolean concludes(String type) {
        return conclusion.filter(each -> each.type().equals(type)).isPresent();
    }

    /** Whether it is a law: for every obligation, so that it concludes about none by name, and labels depend on it. */
    public boolean isLaw() {
        return conclusion
                .filter(each -> each.ids().isEmpty() && !ASIDE.contains(each.type()))
                .isPresent();
    }

    /** Whether what it concludes is only told, so that no label depends on it. */
    public boolean isAside() {
        return conclusion.filter(each -> ASIDE.contains(each.type())).isPresent();
    }

    /** The obligations without which it cannot fire, because it asks for them by name. */
    public Set<String> neededObligations() {
        return needed;
    }

    /** What any call is given that has a part in making the record. */
    public List<Expr> allArguments() {
        var all = new ArrayList<Expr>();
        var next = Optional.of(made);
        while (next.orElse(null) instanceof Expr.Call call) {
            all.addAll(call.arguments());
            next = Optional.ofNullable(call.scope());
        }
        if (next.orElse(null) instanceof Expr.Creation creation) {
            all.addAll(creation.arguments());
        } else if (next.filter(root -> objects(root).isPresent()).isPresent()) {
            all.add(next.get());
        }
        return all;
    }
}
