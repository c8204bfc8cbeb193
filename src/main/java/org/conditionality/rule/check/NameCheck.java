package org.conditionality.rule.check;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.PatternSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.check.type.KnownTypes;
import org.conditionality.rule.check.type.NormTypes;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Checks that the texts by which a rule speaks of conditions, obligations, settings, clauses and facts name any. */
final class NameCheck {

    private static final Set<FindingCode> AGREED = Set.of(
            FindingCode.UNKNOWN_CLAUSE,
            FindingCode.UNKNOWN_CONDITION,
            FindingCode.UNKNOWN_OBLIGATION,
            FindingCode.UNKNOWN_SETTING);

    private final Known known;
    private final FileSource file;
    private final KnownTypes types;
    private final RuleSource rule;
    private final FindingList findings;

    NameCheck(Known known, FileSource file, KnownTypes types, RuleSource rule, FindingList findings) {
        this.known = known;
        this.file = file;
        this.types = types;
        this.rule = rule;
        this.findings = findings;
    }

    /** What there is to name, by kind; a kind left out is not checked. */
    record Known(Map<FindingCode, Collection<String>> names) {}

    /** Every text that a pattern compares one of its fields with. */
    void compared(PatternSource pattern, Expr constraint) {
        constraint.all().forEach(each -> {
            if (each instanceof Expr.Binary binary && binary.left() instanceof Expr.Name field) {
                kind(pattern.type(), field.name()).ifPresent(kind -> texts(kind, binary.right()));
            }
        });
    }

    /** Every text among the arguments of what a consequence calls. */
    void made(Expr made) {
        made.all().forEach(each -> {
            if (each instanceof Expr.Call call) {
                maker(call).ifPresent(maker -> arguments(maker, call.arguments()));
            } else if (each instanceof Expr.Creation creation) {
                created(creation);
            }
        });
    }

    void clause() {
        var clause = rule.clause();
        if (clause != null) {
            name(FindingCode.UNKNOWN_CLAUSE, clause, rule.clauseOffset(), clause.length() + 2);
        }
    }

    private void created(Expr.Creation creation) {
        var parameters = List.copyOf(types.fields(creation.type(), file).keySet());
        for (var i = 0; i < Math.min(parameters.size(), creation.arguments().size()); i++) {
            var argument = creation.arguments().get(i);
            kind(creation.type(), parameters.get(i)).ifPresent(kind -> texts(kind, argument));
        }
    }

    private Optional<Executable> maker(Expr.Call call) {
        Expr root = call;
        while (root instanceof Expr.Call outer && outer.scope() instanceof Expr.Call inner) {
            root = inner;
        }
        var isRoot = root.equals(call);
        if (!(root instanceof Expr.Call first) || !(first.scope() instanceof Expr.Name type)) {
            return Optional.empty();
        }
        return types.norm(type.name(), file)
                .flatMap(norm -> NormTypes.makers(norm, call.name(), isRoot).stream()
                        .filter(maker -> maker.isVarArgs()
                                || maker.getParameterCount() == call.arguments().size())
                        .findFirst());
    }

    private void arguments(Executable maker, List<Expr> arguments) {
        var parameters = Arrays.stream(maker.getParameters())
                .map(java.lang.reflect.Parameter::getName)
                .toList();
        for (var i = 0; i < arguments.size() && !parameters.isEmpty(); i++) {
            var argument = arguments.get(i);
            kind(maker.getDeclaringClass().getSimpleName(), parameters.get(Math.min(i, parameters.size() - 1)))
                    .ifPresent(kind -> texts(kind, argument));
        }
    }

    /** What a field or parameter names, told by its own name and that of its type. */
    private static Optional<FindingCode> kind(String type, String field) {
        return Optional.ofNullable(
                switch (field) {
                    case "obligation", "obligations" -> FindingCode.UNKNOWN_OBLIGATION;
                    case "condition", "conditions", "arisesOn", "hangsOn" -> FindingCode.UNKNOWN_CONDITION;
                    case "field" -> FindingCode.UNKNOWN_PATH;
                    case "id" -> ofId(type);
                    case "name" -> type.equals("Setting") ? FindingCode.UNKNOWN_SETTING : null;
                    default -> null;
                });
    }

    private static @Nullable FindingCode ofId(String type) {
        return switch (type) {
            case "Condition" -> FindingCode.UNKNOWN_CONDITION;
            case "Obligation" -> FindingCode.UNKNOWN_OBLIGATION;
            default -> null;
        };
    }

    private void texts(FindingCode kind, Expr expr) {
        if (expr instanceof Expr.ListOf list) {
            list.items().forEach(item -> texts(kind, item));
        } else if (expr instanceof Expr.Literal text && text.kind() == Expr.Kind.TEXT) {
            name(kind, text.value(), text.start(), text.end() - text.start());
        }
    }

    private void name(FindingCode kind, String name, int start, int length) {
        var names = isShared() && AGREED.contains(kind) ? null : known.names().get(kind);
        if (names != null && !names.contains(name)) {
            findings.add(kind, start, length, rule.name(), message(kind).formatted(name), NearestName.to(name, names));
        }
    }

    /** A file that all agreements share may name what only some of them have. */
    private boolean isShared() {
        return !file.path().contains("/") && known.names().containsKey(FindingCode.UNKNOWN_OBLIGATION);
    }

    private static String message(FindingCode kind) {
        return switch (kind) {
            case UNKNOWN_CLAUSE -> "There is no clause \"%s\" in agreement.yaml.";
            case UNKNOWN_CONDITION -> "agreement.yaml names no condition `%s`.";
            case UNKNOWN_OBLIGATION -> "agreement.yaml names no obligation `%s`.";
            case UNKNOWN_SETTING -> "There is no setting `%s`.";
            default -> "There is no field `%s`.";
        };
    }
}
