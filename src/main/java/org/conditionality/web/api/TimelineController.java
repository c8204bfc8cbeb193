package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.conditionality.reload.RulesInForce;
import org.conditionality.time.TimelineAnswer;
import org.conditionality.web.http.Routes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds from when to when. Bodies are read as trees, so that a fault is named with its exact place. */
@RestController
@RequestMapping(
        path = Routes.BASE + "/timelines",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Timelines", description = "What holds from when to when, as dated events change the facts.")
final class TimelineController {

    private final RulesInForce rules;

    TimelineController(RulesInForce rules) {
        this.rules = rules;
    }

    @PostMapping
    @Operation(
            operationId = "timeline",
            summary = "Follow obligations through time",
            description = "The labels of each obligation from when to when, and what changed them: an event, or a day "
                    + "that came. An obligation that has arisen stays so. Events may stand in any order; those before the first day "
                    + "have changed the facts when it begins.")
    TimelineAnswer timeline(@RequestBody Object body) {
        var edition = rules.edition();
        return edition.timelines().answer(edition.timelineReader().read(body));
    }
}
