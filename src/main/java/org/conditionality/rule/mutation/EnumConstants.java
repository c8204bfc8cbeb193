package org.conditionality.rule.mutation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Phrase;

/** The enum constants that rules may name: those declared in DRL, and those of the package norm. */
final class EnumConstants {

    private static final String NORM = "org.conditionality.norm.";

    private final Map<String, List<String>> byType = new HashMap<>();
    private final Map<String, String> imported = new HashMap<>();

    EnumConstants(Collection<DrlFile> files) {
        for (var file : files) {
            file.declarations().stream()
                    .filter(DrlFile.Declaration::isEnum)
                    .forEach(each -> byType.put(
                            each.name().text(),
                            each.constants().stream().map(Phrase::text).toList()));
            file.imports().stream()
                    .map(Phrase::text)
                    .filter(name -> name.startsWith(NORM))
                    .forEach(this::imports);
        }
    }

    private void imports(String name) {
        var at = name.lastIndexOf('.');
        imported.put(name.substring(at + 1), name.substring(0, at) + "$" + name.substring(at + 1));
    }

    /**
     * A constant that a rule names, and the one that takes its place.
     *
     * @param start the offset of the name of its enum
     */
    record Swap(String type, int start, int end, String next) {

        String becomes() {
            return type + "." + next;
        }
    }

    /** The constants in an expression, each with the next of its enum. */
    List<Swap> in(Expr expr) {
        return expr.all().flatMap(each -> swap(each).stream()).toList();
    }

    private Optional<Swap> swap(Expr expr) {
        if (!(expr instanceof Expr.Member member)) {
            return Optional.empty();
        }
        if (member.scope() instanceof Expr.Name type) {
            return swap(type.name(), type.start(), member);
        }
        return member.scope() instanceof Expr.Member type
                ? swap(type.name(), type.nameStart(), member)
                : Optional.empty();
    }

    private Optional<Swap> swap(String type, int start, Expr.Member constant) {
        var all = byType.computeIfAbsent(type, this::constants);
        var at = all.indexOf(constant.name());
        return at >= 0 && all.size() > 1
                ? Optional.of(new Swap(type, start, constant.end(), all.get((at + 1) % all.size())))
                : Optional.empty();
    }

    private List<String> constants(String type) {
        return Stream.of(NORM + type, imported.getOrDefault(type, ""), NORM + "Label$" + type)
                .flatMap(name -> ofClass(name).stream())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<List<String>> ofClass(String name) {
        try {
            return Optional.ofNullable(Class.forName(name).getEnumConstants())
                    .map(all -> Arrays.stream(all)
                            .map(each -> ((Enum<?>) each).name())
                            .toList());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
