package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

final class ServeOptionsTests {

    @Test
    void anOptionWithAnotherNameIsRefusedWithTheOneThatWasMeant() {
        assertThat(ServeOptions.faults(
                        List.of("--port=8088", "--rules", "--conditionality.scenario=x", "--colour=red")))
                .satisfiesExactly(
                        port -> assertThat(port).isEqualTo("There is no option `--port`. Maybe `--server.port=8088`?"),
                        rules -> assertThat(rules)
                                .isEqualTo("There is no option `--rules`. Maybe `--conditionality.rules=…`?"),
                        scenario -> assertThat(scenario).endsWith("Maybe `--conditionality.scenarios=x`?"),
                        colour -> assertThat(colour).contains("`--server.port=…`", "`--conditionality.rules=…`"));
    }

    @Test
    void aValueAfterASpaceIsRefused() {
        assertThat(ServeOptions.faults(ServeOptions.of("serve", "--server.port", "8088")))
                .containsExactly("`8088` is not an option: the service takes `--name=value`, with no space.");
    }

    @Test
    void optionsOfTheServiceAndOfTheFrameworkAreTaken() {
        assertThat(ServeOptions.faults(List.of(
                        "--server.port=0",
                        "--conditionality.rules=rules",
                        "--conditionality.limits.sweepRows=5",
                        "--logging.level.root=warn",
                        "--debug")))
                .isEmpty();
    }

    /** A setting that is added must be known here, or the service would refuse it. */
    @Test
    void everySettingIsKnown() throws ClassNotFoundException {
        var settings = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("org.conditionality")) {
            var type = Class.forName(found.getBeanClassName());
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            Arrays.stream(type.getRecordComponents())
                    .map(each -> prefix + "." + dashed(each.getName()))
                    .forEach(settings::add);
        }
        assertThat(ServeOptions.OWN).containsExactlyInAnyOrderElementsOf(settings);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
