package org.conditionality.author.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.parsed.World;

/**
 * Facts under which two versions of the rules answer differently.
 *
 * @param key the key of a scenario under which what is expected stands: {@code expect}, {@code conditions},
 *     {@code advisories}, {@code terms}
 * @param about the obligation or condition
 * @param before what follows under the first version: labels, a value, or advisories
 * @param after what follows under the second
 */
public record DifferenceWitness(
        String agreement,
        String reading,
        World world,
        String key,
        String about,
        Set<String> before,
        Set<String> after) {

    /** The witness as an entry of a scenario file, which holds under the first version only. */
    public String scenario(String name, String note) {
        var yaml = new StringBuilder();
        yaml.append("  - name: ").append(quoted(name)).append('\n');
        yaml.append("    note: ").append(quoted(note)).append('\n');
        yaml.append("    asOf: ").append(world.asOf()).append('\n');
        var types = FactPath.byType(world.values());
        yaml.append(types.isEmpty() && world.many().isEmpty() ? "" : "    facts:\n");
        types.forEach((type, fields) -> yaml.append("      %s: %s%n".formatted(type, flow(fields))));
        world.many().forEach((type, items) -> {
            yaml.append("      ").append(type).append(":\n");
            items.forEach(item -> yaml.append("        - ").append(flow(item)).append('\n'));
        });
        if (key.equals("terms")) {
            yaml.append("    terms:%n      %s: { %s: { %s } }%n".formatted(reading, about, String.join(", ", before)));
        } else if (plain(before).equals(plain(after)) && key.equals("expect")) {
            var powers = before.stream().filter(each -> each.contains(" ")).map(each -> each.replace(" ", ": "));
            yaml.append("    powers:%n      %s: { %s: { %s } }%n"
                    .formatted(reading, about, powers.collect(Collectors.joining(", "))));
        } else {
            yaml.append("    %s:%n      %s: { %s: %s }%n".formatted(key, reading, about, expected()));
        }
        return yaml.toString();
    }

    private String expected() {
        var plain = plain(before);
        return key.equals("conditions") && plain.size() == 1 ? plain.get(0) : "[" + String.join(", ", plain) + "]";
    }

    /** Without the powers, which stand under a key of their own. */
    private static List<String> plain(Set<String> words) {
        return words.stream().filter(each -> !each.contains(" ")).toList();
    }

    private static String flow(Map<String, Object> fields) {
        return new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue())
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
