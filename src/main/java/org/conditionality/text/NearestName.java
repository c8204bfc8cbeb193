package org.conditionality.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Suggests what a misspelt name may have meant. */
public final class NearestName {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_LIST = 12;
    private static final int CONTAINED = 1000;
    private static final int FAR = 2000;

    private NearestName() {}

    /**
     * Advice in one line: the nearest name, as in "Maybe `hosted`?"; where none is near, a list of what there is; null
     * where there is nothing to choose from.
     */
    public static @Nullable String to(String given, Collection<String> names) {
        return among(given, names).map(name -> "Maybe `" + name + "`?").orElseGet(() -> listOf(names));
    }

    /**
     * The name nearest to the one given, whatever its case and punctuation, or else one that contains it or that it
     * contains; the first of several, and empty where there is none.
     */
    public static Optional<String> among(String given, Collection<String> names) {
        if (given.isBlank() || given.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return names.stream()
                .map(name -> new Candidate(name, distance(bare(given), bare(name))))
                .filter(candidate -> candidate.distance() < FAR)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    private static int distance(String given, String name) {
        var distance = new DamerauLevenshteinDistance(Math.max(1, given.length() / 4)).apply(given, name);
        if (distance >= 0 && distance < name.length()) {
            return distance;
        }
        var contained = given.contains(name) || name.contains(given);
        return contained && Math.min(given.length(), name.length()) > 3
                ? CONTAINED + Math.abs(given.length() - name.length())
                : FAR;
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

    private record Candidate(String name, int distance) {}
}
