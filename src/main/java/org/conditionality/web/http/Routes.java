package org.conditionality.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.text.NearestName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The paths there are. */
@Component
public final class Routes {

    public static final String BASE = "/api/v1";

    /** Where the page runs scenarios. */
    public static final String SCENARIO_RUNS = "/scenarios/runs";

    /** Where ledgers are put, as CSV. */
    public static final String LEDGERS = BASE + "/ledgers";

    public static final String CSV = "text/csv";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    public Routes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** What may have been meant by a path that does not exist. */
    public String suggestion(String asked) {
        var path = asked.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return NearestName.among(path, likely(path))
                .or(() -> NearestName.among(BASE + path, likely(BASE + path)))
                .map("Maybe `%s`?"::formatted)
                .orElse("The paths are listed at `/v3/api-docs` and `/swagger-ui.html`.");
    }

    private List<String> likely(String path) {
        var given = path.split("/", -1);
        var likely = new ArrayList<String>();
        for (var pattern : patterns()) {
            var steps = pattern.split("/", -1);
            if (steps.length == given.length) {
                for (var i = 0; i < steps.length; i++) {
                    steps[i] = steps[i].startsWith("{") ? given[i] : steps[i];
                }
                likely.add(String.join("/", steps));
            }
        }
        return likely;
    }

    private SortedSet<String> patterns() {
        var patterns = new TreeSet<String>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(BASE))
                .forEach(patterns::add);
        return patterns;
    }
}
