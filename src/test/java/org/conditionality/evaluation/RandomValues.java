package org.conditionality.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conditionality.fact.Field;
import org.conditionality.rule.pack.Pack;

/** Facts drawn at random for a pack, contradictory ones among them. */
public final class RandomValues {

    private RandomValues() {}

    /** About four fifths of the fields that rules look at, each with a value near which something can turn. */
    public static Map<String, Object> of(Pack pack, Random random) {
        var values = new HashMap<String, Object>();
        fields(pack).stream()
                .filter(field -> random.nextInt(5) > 0)
                .forEach(field -> values.put(field.path(), value(field, random)));
        return values;
    }

    /** Changes one number or date. */
    static void vary(Pack pack, Map<String, Object> values, Random random) {
        var measured = fields(pack).stream()
                .filter(field ->
                        values.get(field.path()) instanceof Integer || values.get(field.path()) instanceof LocalDate)
                .toList();
        if (!measured.isEmpty()) {
            var field = measured.get(random.nextInt(measured.size()));
            values.put(field.path(), value(field, random));
        }
    }

    private static List<Field> fields(Pack pack) {
        var read = pack.reading(pack.readings().iterator().next()).readFields();
        return pack.vocabulary().types().stream()
                .filter(type -> !type.many())
                .flatMap(type -> type.fields().stream())
                .filter(field -> read.contains(field.path()))
                .toList();
    }

    private static Object value(Field field, Random random) {
        return switch (field.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> field.constants().get(random.nextInt(field.constants().size()));
            case TEXT -> "text";
            case NUMBER ->
                List.of(0, 1, 4, 5, 6, 100, 2500, 5000, 8600, 8601, 13000).get(random.nextInt(11));
            case DATE -> LocalDate.of(2019, 1, 1).plusDays(random.nextInt(860));
        };
    }
}
