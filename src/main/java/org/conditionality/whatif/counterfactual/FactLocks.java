package org.conditionality.whatif.counterfactual;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.norm.Party;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/**
 * Which facts may change: neither what is locked, nor what has happened, nor what no one of some parties can bring about.
 *
 * @param locked fields and types, by path
 * @param unlocked fields and types that may change although they are history
 * @param by the parties that act; empty where it does not matter who does
 */
public record FactLocks(Set<FactPath> locked, Set<FactPath> unlocked, Set<Party> by) {

    public static final BodyKey<List<Given>> LOCKED =
            BodyKey.of("locked", ValueKind.list(ValueKind.TEXT), "Fields and fact types that stay as they are.");

    public static final BodyKey<List<Given>> UNLOCKED = BodyKey.of(
            "unlocked",
            ValueKind.list(ValueKind.TEXT),
            "What may change although it is history: a fact that the vocabulary locks, such as `signature` and `usDecision`, or a date that "
                    + "is known and before the date asked about.");

    static final List<String> PARTIES =
            Arrays.stream(Party.values()).map(Party::name).toList();

    public FactLocks {
        locked = Set.copyOf(locked);
        unlocked = Set.copyOf(unlocked);
        by = Set.copyOf(by);
    }

    /** What a body locks and unlocks, which notes what is wrong. */
    public static FactLocks read(Given body, Pack pack) {
        var names = new TreeSet<>(pack.vocabulary().paths());
        pack.vocabulary().types().stream().map(FactType::name).forEach(names::add);
        var locked = new TreeSet<FactPath>();
        pack.vocabulary().locked().forEach(type -> locked.add(FactPath.of(type.name())));
        var unlocked = new TreeSet<FactPath>();
        for (var item : UNLOCKED.read(body)) {
            item.oneOf(names).map(FactPath::parse).ifPresent(unlocked::add);
        }
        locked.removeAll(unlocked);
        for (var item : LOCKED.read(body)) {
            item.oneOf(names).map(FactPath::parse).ifPresent(locked::add);
        }
        return new FactLocks(locked, unlocked, Set.of());
    }

    /** The same, where parties act that a list names, which notes what is wrong. */
    FactLocks by(List<Given> names) {
        var parties = EnumSet.noneOf(Party.class);
        names.forEach(name -> name.oneOf(PARTIES).map(Party::valueOf).ifPresent(parties::add));
        return new FactLocks(locked, unlocked, parties);
    }

    /** Whether something is locked. What is said of a field goes before what is said of its type. */
    public boolean isLocked(FactPath path) {
        return locked.contains(path) || (!unlocked.contains(path) && locked.contains(path.whole()));
    }

    /**
     * Whether a field says on which day something happened, and that day is past: then it stays as it is.
     *
     * @param stated what a question says of it, a value or what each party claims
     */
    public boolean isHistory(FactPath field, Object stated, LocalDate asOf) {
        var values = stated instanceof Claims claims ? claims.byParty().values() : List.of(stated);
        return !isUnlocked(field)
                && values.stream().allMatch(each -> each instanceof LocalDate day && day.isBefore(asOf));
    }

    private boolean isUnlocked(FactPath field) {
        return unlocked.stream().anyMatch(field::isWithin);
    }

    /** Whether a field may change to a value: nothing that is known can happen on a day that is past. */
    boolean mayBecome(Field field, Object value, LocalDate asOf) {
        var isPast = value instanceof LocalDate day && day.isBefore(asOf) && !isUnlocked(FactPath.parse(field.path()));
        return !isPast && canBringAbout(field, value);
    }

    /** Whether the parties that act can bring a value about. */
    boolean canBringAbout(Field field, Object value) {
        return by.isEmpty() || field.control().allows(by, value);
    }
}
