package org.conditionality.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of why is wanted: as {@code detail} and {@code grounds} of a question, which it overrides. */
public final class DetailOption {

    @Option(names = "--detail", paramLabel = "labels", description = "`labels`: labels and values alone, no reasons.")
    private @Nullable String detail;

    @Option(
            names = "--grounds",
            paramLabel = "all",
            description = "`all`: of each label up to five grounds, and how many more there are.")
    private @Nullable String grounds;

    /** Whether either is given. */
    public boolean isAsked() {
        return detail != null || grounds != null;
    }

    /** A question in which what is wanted stands; what is no question stays as it is. */
    public @Nullable Object over(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> question) || !isAsked()) {
            return tree;
        }
        Map<Object, @Nullable Object> asked = new LinkedHashMap<>(question);
        if (detail != null) {
            asked.put("detail", detail);
        }
        if (grounds != null) {
            asked.put("grounds", grounds);
        }
        return asked;
    }
}
