package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rooms are small, and names say what they name. */
final class NamesTests {

    private static final String MAIN = "src/main/java";
    private static final String TESTS = "src/test/java";
    private static final int MOST_IN_THE_MIDDLE = 12;
    private static final double MOST_OF_ONE_WORD = 0.25;

    /** A type that has a file of its own. */
    private record SourceType(String room, String name) {}

    private static List<SourceType> types(String... roots) throws IOException {
        var types = new ArrayList<SourceType>();
        for (var root : roots) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(file -> types.add(type(Path.of(root).relativize(file))));
            }
        }
        return types;
    }

    private static SourceType type(Path file) {
        var room = String.valueOf(file.getParent()).replace(File.separatorChar, '.');
        return new SourceType(room, String.valueOf(file.getFileName()).replace(".java", ""));
    }

    @Test
    void mostRoomsHoldAFewTypes() throws IOException {
        var sizes = types(MAIN).stream()
                .collect(Collectors.groupingBy(SourceType::room, TreeMap::new, Collectors.counting()));
        var sorted = sizes.values().stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        System.out.printf(
                "%d packages of %d types in the median and %d at most%n",
                sizes.size(), median, sorted.get(sorted.size() - 1));

        assertThat(median).isLessThanOrEqualTo(MOST_IN_THE_MIDDLE);
    }

    @Test
    void mostNamesAreMoreThanOneWord() throws IOException {
        var types = types(MAIN);
        var ofOne = types.stream()
                .map(SourceType::name)
                .filter(name -> name.matches("[A-Z][a-z0-9]*"))
                .toList();
        var share = (double) ofOne.size() / types.size();
        System.out.printf("%d of %d types have a name of one word: %.1f %%%n", ofOne.size(), types.size(), 100 * share);

        assertThat(share).as("names of one word: %s", ofOne).isLessThan(MOST_OF_ONE_WORD);
    }

    @Test
    void noNameStandsForTwoTypes() throws IOException {
        var places = types(MAIN, TESTS).stream()
                .collect(Collectors.groupingBy(
                        SourceType::name, TreeMap::new, Collectors.mapping(SourceType::room, Collectors.toList())));
        places.values().removeIf(packages -> packages.size() < 2);

        assertThat(places).isEmpty();
    }
}
