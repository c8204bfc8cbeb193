package org.conditionality.page.use;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.FactBody;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.whatif.question.MergePatch;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a page asks as calls of the interface. Where the changes take facts away or add to lists, all facts are
 * stated in place of the record: a merge patch over a question that names a record could say neither.
 */
final class ProgramCalls {

    private static final String BASE = "/api/v1/";
    private static final String FACTS = "facts";

    private final PageAddress address;
    private final Map<String, Object> before;
    private final Map<String, Object> after;
    private final boolean allStated;

    ProgramCalls(PageAnswer answer) {
        this.address = answer.address();
        this.before = FactBody.of(answer.before().facts());
        this.after = FactBody.of(answer.facts());
        this.allStated = !setsAlone(address.given()) || !setsAlone(address.changes());
    }

    /** Whether a patch neither takes anything away nor adds to a list. */
    private static boolean setsAlone(@Nullable Object patch) {
        return patch instanceof Map<?, ?> fields
                ? fields.values().stream().allMatch(ProgramCalls::setsAlone)
                : patch != null && !(patch instanceof Collection<?>);
    }

    /** The question with the changes. */
    ProgramCall answer() {
        var facts = allStated ? after : MergePatch.apply(address.given(), address.changes());
        return new ProgramCall(BASE + "evaluations", "evaluate", question(Objects.requireNonNull(facts)));
    }

    /** What the changes change. */
    ProgramCall comparison() {
        var variant = new LinkedHashMap<String, Object>();
        variant.put("name", "with the changes");
        variant.put(FACTS, allStated ? patch(before, after) : address.changes());
        var body = new LinkedHashMap<String, Object>();
        body.put("baseline", question(allStated ? before : address.given()));
        body.put("variants", List.of(variant));
        return new ProgramCall(BASE + "comparisons", "comparisons", body);
    }

    /** Whether all facts are stated, in place of a record. */
    boolean statesTheRecord() {
        return allStated && address.background() != null;
    }

    private Map<String, Object> question(Object facts) {
        var body = new LinkedHashMap<>(address.body());
        if (allStated) {
            body.remove("background");
        }
        body.put(FACTS, facts);
        return body;
    }

    /** The merge patch (RFC 7396) that leads from one tree to another. */
    static Map<String, Object> patch(Map<?, ?> from, Map<?, ?> to) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        for (var key : keys(from, to)) {
            var was = from.get(key);
            var is = to.get(key);
            if (was instanceof Map<?, ?> one && is instanceof Map<?, ?> other) {
                var inner = patch(one, other);
                if (!inner.isEmpty()) {
                    patch.put(key, inner);
                }
            } else if (!Objects.equals(was, is)) {
                patch.put(key, is);
            }
        }
        return unchecked(patch);
    }

    private static Set<String> keys(Map<?, ?> from, Map<?, ?> to) {
        var keys = new TreeSet<String>();
        new ArrayList<Object>(from.keySet()).forEach(key -> keys.add(String.valueOf(key)));
        new ArrayList<Object>(to.keySet()).forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    /** A patch with its nulls, as the type that bodies have. */
    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"}) // Patches hold nulls, which other bodies do not.
    private static Map<String, Object> unchecked(Map<String, @Nullable Object> patch) {
        return (Map) patch;
    }
}
