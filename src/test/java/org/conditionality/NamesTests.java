package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rooms are small, and names say what they name. */
final class NamesTests {

    private static final int MOST_IN_THE_MIDDLE = 12;
    private static final double MOST_OF_ONE_WORD = 0.25;

    private static List<JavaClass> types(ImportOption... options) {
        return new ClassFileImporter()
                .withImportOptions(List.of(options)).importPackages("org.conditionality").stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .toList();
    }

    @Test
    void mostRoomsHoldAFewTypes() {
        var sizes = types(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).stream()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        var sorted = sizes.values().stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        System.out.printf(
                "%d packages of %d types in the median and %d at most%n",
                sizes.size(), median, sorted.get(sorted.size() - 1));

        assertThat(median).isLessThanOrEqualTo(MOST_IN_THE_MIDDLE);
    }

    @Test
    void mostNamesAreMoreThanOneWord() {
        var types = types(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        var ofOne = types.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches("[A-Z][a-z0-9]*"))
                .toList();
        var share = (double) ofOne.size() / types.size();
        System.out.printf("%d of %d types have a name of one word: %.1f %%%n", ofOne.size(), types.size(), 100 * share);

        assertThat(share).as("names of one word: %s", ofOne).isLessThan(MOST_OF_ONE_WORD);
    }

    @Test
    void noNameStandsForTwoTypes() {
        var places = types().stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        places.values().removeIf(packages -> packages.size() < 2);

        assertThat(places).isEmpty();
    }
}
