package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.page.address.AddressText;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a comparison asks besides the question.
 *
 * @param by what is compared; null where the address leaves it open
 * @param variants the columns beside the baseline and the user's what-if
 * @param all whether what is the same is shown, too
 * @param fact the path of the field for which a column is to be added; empty where none is chosen
 */
public record CompareAsk(@Nullable By by, List<CompareVariant> variants, boolean all, String fact) {

    /** The most columns that an address may add. */
    public static final int MOST_VARIANTS = 8;

    private static final String VARIANTS = "variants";

    public CompareAsk {
        variants = List.copyOf(variants);
    }

    /** What can be compared. */
    public enum By {
        WHAT_IFS("what-ifs", "What-ifs"),
        READINGS("readings", "Readings"),
        AGREEMENTS("agreements", "Agreements");

        private final String id;
        private final String title;

        By(String id, String title) {
            this.id = id;
            this.title = title;
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }

        private static @Nullable By of(@Nullable String id) {
            for (var each : values()) {
                if (each.id.equals(id)) {
                    return each;
                }
            }
            return null;
        }
    }

    /**
     * What the parameters of a request ask.
     *
     * @throws RefusedInput where they state too many variants, or none that can be read
     */
    public static CompareAsk read(Map<String, String> parameters, AddressText links) {
        var stated = links.objects(VARIANTS, parameters);
        if (stated.size() > MOST_VARIANTS) {
            throw new RefusedInput(List.of(new Problem(
                    "/" + VARIANTS,
                    "There are %d columns to compare.".formatted(stated.size()),
                    "Keep %d of them, or ask `/api/v1/comparisons`.".formatted(MOST_VARIANTS))));
        }
        return new CompareAsk(
                By.of(parameters.get("by")),
                stated.stream().map(CompareVariant::of).toList(),
                "all".equals(parameters.get("show")),
                parameters.getOrDefault("fact", ""));
    }

    /** The parameters that ask the same. */
    public Map<String, String> parameters(AddressText links) {
        var all = new LinkedHashMap<String, String>();
        if (by != null) {
            all.put("by", by.id());
        }
        if (!variants.isEmpty()) {
            all.put(
                    VARIANTS,
                    links.text(variants.stream().map(CompareVariant::stated).toList()));
        }
        if (all()) {
            all.put("show", "all");
        }
        return all;
    }

    CompareAsk by(By other) {
        return new CompareAsk(other, variants, all, "");
    }

    CompareAsk showingAll(boolean whether) {
        return new CompareAsk(by, variants, whether, "");
    }

    /** The same with one more column. */
    public CompareAsk adding(CompareVariant variant) {
        var more = new ArrayList<>(variants);
        more.add(variant);
        return new CompareAsk(By.WHAT_IFS, more, all, "");
    }

    CompareAsk without(int index) {
        var fewer = new ArrayList<>(variants);
        fewer.remove(index);
        return new CompareAsk(By.WHAT_IFS, fewer, all, "");
    }
}
