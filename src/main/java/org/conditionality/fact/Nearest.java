package org.conditionality.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Suggests what a misspelt name may have meant. */
public final class Nearest {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LIST = 12;

    private Nearest() {}

    /**
     * Advice in one line: the nearest name, as in "Maybe `hosted`?"; where none is near, a list of what there is; null
     * where there is nothing to choose from.
     */
    public static @Nullable String to(String given, Collection<String> names) {
        return among(given, names).map(name -> "Maybe `" + name + "`?").orElseGet(() -> listOf(names));
    }

    /** The name nearest to the one given, ignoring case and punctuation; the first of several, empty where none is near. */
    public static Optional<String> among(String given, Collection<String> names) {
        if (given.isBlank() || given.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        var bare = bare(given);
        var farthest = Math.max(1, bare.length() / 3);
        return names.stream()
                .map(name -> new Candidate(name, distance(bare, bare(name), farthest)))
                .filter(Candidate::near)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    private static int distance(String given, String name, int farthest) {
        return new DamerauLevenshteinDistance(farthest).apply(given, name);
    }

    private static String bare(String name) {
        var letters = name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? name : letters;
    }

    private static @Nullable String listOf(Collection<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        var shown = List.copyOf(names).subList(0, Math.min(names.size(), LONGEST_LIST));
        var list = shown.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        var hidden = names.size() - shown.size();
        return "There is " + list + (hidden == 0 ? "." : ", and " + hidden + " more.");
    }

    private record Candidate(String name, int distance) {

        boolean near() {
            return distance >= 0 && distance < name.length();
        }
    }
}
