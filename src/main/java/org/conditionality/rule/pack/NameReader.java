package org.conditionality.rule.pack;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.conditionality.fact.FactReader;
import org.conditionality.norm.Agreement.ConditionNames;
import org.conditionality.norm.Agreement.Names;
import org.conditionality.text.NearestName;
import org.conditionality.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the short names that an {@code agreement.yaml} gives, beside the sentence that an entry could be alone. */
final class NameReader {

    static final String TITLE = "title";
    static final String ACT = "act";
    static final String ABOUT = "about";

    private NameReader() {}

    /** The sentence of an entry, which stands alone, or under a key beside names. */
    static String either(YamlNode entry, String key) {
        return (entry.isMap() ? entry.required(key) : entry).text();
    }

    /** The names in a file of which the keys are given. */
    static Names names(Map<String, YamlNode> keys) {
        return new Names(
                AgreementReader.optional(keys.get("shortTitle")),
                given(keys.get("parties"), entry -> name(entry, "name", ABOUT)),
                claimants(keys.get("claimants")),
                given(keys.get("obligations"), entry -> name(entry, TITLE, ACT)),
                given(keys.get("conditions"), NameReader::condition));
    }

    private static @Nullable String name(YamlNode entry, String key, String sentence) {
        return AgreementReader.optional(entry.map(key, sentence).get(key));
    }

    private static ConditionNames condition(YamlNode entry) {
        var keys = entry.map(TITLE, "readings", "subject", "kept", "broken");
        return new ConditionNames(
                AgreementReader.optional(keys.get("subject")),
                AgreementReader.optional(keys.get("kept")),
                AgreementReader.optional(keys.get("broken")));
    }

    /** The names of those entries that give one. */
    private static <T> Map<String, T> given(@Nullable YamlNode entries, Function<YamlNode, @Nullable T> reader) {
        var given = new LinkedHashMap<String, T>();
        if (entries != null) {
            entries.map().forEach((id, entry) -> {
                var name = entry.isMap() ? reader.apply(entry) : null;
                if (name != null) {
                    given.put(id, name);
                }
            });
        }
        return Collections.unmodifiableMap(given);
    }

    private static Map<String, String> claimants(@Nullable YamlNode claimants) {
        if (claimants == null) {
            return Map.of();
        }
        claimants.map().forEach((id, name) -> {
            if (!FactReader.CLAIMANTS.contains(id)) {
                throw name.refused("There is no claimant `" + id + "`.", NearestName.to(id, FactReader.CLAIMANTS));
            }
        });
        return AgreementReader.entries(claimants, YamlNode::text);
    }

    /** The page makes a link of it, so that it must lead to a document and run nothing. */
    static String address(YamlNode node) {
        try {
            var scheme = URI.create(node.text()).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return node.text();
            }
        } catch (IllegalArgumentException e) {
            // It is refused below.
        }
        throw node.refused("`" + node.text() + "` is no address of a document.", "Write it as `https://…`.");
    }
}
