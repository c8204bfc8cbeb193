package org.conditionality.rule.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.mutation.Mutation.Kind;
import org.conditionality.rule.mutation.WrittenParts.Part;

/** Puts small faults into what a rule concludes. */
final class MutatedConclusion {

    private static final List<List<String>> MAKERS = List.of(
            List.of("Condition.met", "Condition.notMet"),
            List.of("Performance.all", "Performance.part", "Performance.none"),
            List.of("Obligation.result", "Obligation.bestEfforts", "Obligation.restraint"),
            List.of("Power.freeze", "Power.reverse"));

    private final String text;
    private final WrittenParts written;
    private final EnumConstants constants;
    private final MutatedRule rule;

    MutatedConclusion(String text, WrittenParts written, EnumConstants constants, MutatedRule rule) {
        this.text = text;
        this.written = written;
        this.constants = constants;
        this.rule = rule;
    }

    void mutate(Expr made) {
        calls(made).forEach(this::maker);
        calls(made).filter(call -> made(call).equals("Condition.pending")).forEach(this::pending);
        constants.in(made).stream()
                .filter(swap -> !swap.type().equals("Party"))
                .forEach(swap -> rule.exchange(Kind.CONCLUSION_EXCHANGED, swap.start(), swap.end(), swap.becomes()));
        calls(made).filter(call -> call.name().equals("owed")).forEach(this::owed);
        calls(made)
                .filter(call -> call.name().equals("undoable"))
                .forEach(call -> rule.exchange(Kind.CONCLUSION_EXCHANGED, dot(call), call.end(), ""));
        calls(made).forEach(this::shorten);
    }

    /** The calls in the order in which their names are written. */
    private static Stream<Expr.Call> calls(Expr made) {
        return made.all()
                .filter(Expr.Call.class::isInstance)
                .map(Expr.Call.class::cast)
                .sorted(Comparator.comparing(Expr.Call::nameStart));
    }

    /** The record and the method by which a call makes it; empty where it makes none. */
    private static String made(Expr.Call call) {
        return call.scope() instanceof Expr.Name type ? type.name() + "." + call.name() : "";
    }

    private void maker(Expr.Call call) {
        for (var makers : MAKERS) {
            var at = makers.indexOf(made(call));
            if (at >= 0) {
                var next = makers.get((at + 1) % makers.size());
                rule.exchange(Kind.CONCLUSION_EXCHANGED, call.start(), written.opened(call), next + "(");
            }
        }
    }

    private void pending(Expr.Call call) {
        var id = call.arguments().get(0);
        rule.exchange(
                Kind.CONCLUSION_EXCHANGED,
                call.start(),
                call.end(),
                "Condition.notMet( " + text.substring(id.start(), id.end()) + " )");
    }

    private void owed(Expr.Call call) {
        if (call.arguments().size() == 2) {
            var debtor = party(call.arguments().get(0));
            var creditor = party(call.arguments().get(1));
            if (debtor.isPresent() && creditor.isPresent() && !debtor.equals(creditor)) {
                rule.exchange(
                        Kind.PARTIES_EXCHANGED,
                        dot(call),
                        call.end(),
                        ".owed( Party.%s, Party.%s )".formatted(creditor.get(), debtor.get()));
            }
        }
    }

    private static Optional<String> party(Expr expr) {
        return expr instanceof Expr.Member member
                        && member.scope() instanceof Expr.Name type
                        && type.name().equals("Party")
                ? Optional.of(member.name())
                : Optional.empty();
    }

    /** Drops each of the names that an obligation rests on, or over which a power is given. */
    private void shorten(Expr.Call call) {
        var rests = List.of("arisesOn", "hangsOn").contains(call.name()) && call.scope() != null;
        var isPower = List.of("freeze", "reverse").contains(call.name());
        var names = call.arguments().stream()
                .map(each -> new Part(each, each.start(), each.end()))
                .toList();
        if ((rests || isPower) && names.size() > 1) {
            names.forEach(one -> rule.drop(one, names));
        } else if (rests) {
            var was = text.substring(dot(call), call.end());
            rule.add(Kind.CONSTRAINT_DROPPED, dot(call), was, "", dot(call), call.end(), "");
        }
    }

    /** The offset of the dot before the name of a call that goes on from another. */
    private int dot(Expr.Call call) {
        var scope = call.scope();
        return scope == null ? call.start() : written.next(scope.end());
    }
}
