package org.conditionality.whatif.counterfactual;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactType;
import org.conditionality.norm.Party;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/**
 * Which facts may change: neither what is locked, nor what no one of some parties can bring about.
 *
 * @param locked fields and types, by path
 * @param by the parties that act; empty where it does not matter who does
 */
public record FactLocks(Set<FactPath> locked, Set<Party> by) {

    public static final BodyKey<List<Given>> LOCKED =
            BodyKey.of("locked", ValueKind.list(ValueKind.TEXT), "Fields and fact types that stay as they are.");

    public static final BodyKey<List<Given>> UNLOCKED = BodyKey.of(
            "unlocked",
            ValueKind.list(ValueKind.TEXT),
            "Of `signature`, `standing`, `usDecision` and `denunciation`, those that may change.");

    static final List<String> PARTIES =
            Arrays.stream(Party.values()).map(Party::name).toList();

    /** What is given in history and in law, and not up to anybody now, changes only if the question says so. */
    private static final List<String> USUAL = List.of("signature", "standing", "usDecision", "denunciation");

    public FactLocks {
        locked = Set.copyOf(locked);
        by = Set.copyOf(by);
    }

    /** What a body locks and unlocks, which notes what is wrong. */
    public static FactLocks read(Given body, Pack pack) {
        var names = new TreeSet<>(pack.vocabulary().paths());
        pack.vocabulary().types().stream().map(FactType::name).forEach(names::add);
        var locked = new TreeSet<FactPath>();
        USUAL.forEach(type -> locked.add(FactPath.of(type)));
        for (var item : UNLOCKED.read(body)) {
            item.oneOf(names).map(FactPath::parse).ifPresent(locked::remove);
        }
        for (var item : LOCKED.read(body)) {
            item.oneOf(names).map(FactPath::parse).ifPresent(locked::add);
        }
        return new FactLocks(locked, Set.of());
    }

    /** The same, where parties act that a list names, which notes what is wrong. */
    FactLocks by(List<Given> names) {
        var parties = EnumSet.noneOf(Party.class);
        names.forEach(name -> name.oneOf(PARTIES).map(Party::valueOf).ifPresent(parties::add));
        return new FactLocks(locked, parties);
    }

    /** Whether something is locked. */
    public boolean isLocked(FactPath path) {
        return locked.stream().anyMatch(path::isWithin);
    }

    /** Whether a field may change to any other value. */
    boolean mayChange(String field, Pack pack) {
        return !isLocked(FactPath.parse(field))
                && pack.vocabulary()
                        .field(field)
                        .filter(known -> by.isEmpty() || known.control().allowsAny(by))
                        .isPresent();
    }

    /** Whether a field may change to a value. */
    boolean mayBecome(String field, Object value, Pack pack) {
        return by.isEmpty()
                || pack.vocabulary()
                        .field(field)
                        .filter(known -> known.control().allows(by, value))
                        .isPresent();
    }
}
