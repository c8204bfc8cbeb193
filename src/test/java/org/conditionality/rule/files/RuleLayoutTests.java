package org.conditionality.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.conditionality.RulesCopy;
import org.conditionality.rule.mutation.Mutants;
import org.junit.jupiter.api.Test;

/** The faults that can be put into rules do not depend on how their lines are broken. */
final class RuleLayoutTests {

    private static final String FILE = "rules/framework-2019/performance.drl";

    @Test
    void noRuleEscapesMutationForItsLayout() {
        var plain = faults(text -> text);
        assertThat(plain).isNotEmpty();
        var layouts = List.<UnaryOperator<String>>of(
                text -> text.replace("\nrule ", "\n  rule "),
                text -> text.replace("\nrule ", "\n\trule "),
                text -> text.replace("end\n", "  end\n"),
                text -> text.replaceAll("end\\n+rule ", "end rule "),
                text -> text.replaceAll("(?m)^\\s*//.*$", "")
                        .replaceAll("\\s+", " ")
                        .replace(" rule ", "\nrule "));
        for (var layout : layouts) {
            assertThat(faults(layout)).isEqualTo(plain);
        }
    }

    /** Each fault as the rule, what it was and what becomes of it. */
    private static List<List<String>> faults(UnaryOperator<String> layout) {
        try (var copy = RulesCopy.of("framework-2019")) {
            copy.write(FILE, layout.apply(copy.read(FILE)));
            return Mutants.of(Optional.of(copy.rules())).mutations().stream()
                    .filter(each -> each.file().equals("framework-2019/performance.drl"))
                    .map(each -> List.of(each.kind().toString(), each.rule(), each.was(), each.becomes()))
                    .toList();
        }
    }
}
