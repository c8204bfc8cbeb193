package org.conditionality.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.conditionality.RulesCopy;
import org.conditionality.rule.finding.Finding;
import org.junit.jupiter.api.Test;

/** An author is asked for the values that matter where the rules do not show them. */
final class NotFollowedFindingsTests {

    private static final String PLAIN = "ForceLevel( usTroopsWithdrawn > 0, usTroopsWithdrawn < $all )";
    private static final String OBSCURE =
            "ForceLevel( usTroopsWithdrawn > 0, usTroopsWithdrawn < $all, usTroopsWithdrawn % 2 != 7 )";

    @Test
    void whatCannotBeFollowedIsNamedWhereItStandsUntilTheValuesThatMatterAre() {
        try (var copy = RulesCopy.of("draft-2019")) {
            copy.edit("rules/draft-2019/performance.drl", PLAIN, OBSCURE);
            assertThat(notFollowed(copy)).singleElement().satisfies(finding -> {
                assertThat(finding.message()).contains("forceLevel.usTroopsWithdrawn");
                assertThat(copy.read("rules/" + finding.file()).lines().skip(finding.line() - 1))
                        .first()
                        .asString()
                        .contains("usTroopsWithdrawn % 2 != 7");
            });

            copy.edit(
                    "rules/vocabulary.drl",
                    "usTroopsWithdrawn : Integer",
                    "usTroopsWithdrawn : Integer @values( \"2500\" )");
            assertThat(notFollowed(copy)).isEmpty();
        }
    }

    private static List<Finding> notFollowed(RulesCopy copy) {
        return RulesCheck.of(Optional.of(copy.rules())).findings().stream()
                .filter(finding -> finding.code().id().equals("W614"))
                .toList();
    }
}
