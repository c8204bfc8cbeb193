package org.conditionality.web.error;

import org.conditionality.Growth;
import org.conditionality.web.http.Routes;
import org.conditionality.web.view.AcceptedJob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Paths, queries and headers take time in proportion to their length, whatever they are made of. */
final class RequestGrowthTests {

    /** Sixteen times as much is about what the container takes in all. */
    private static final int LENGTH = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{/}",
                "/api/v1{/}x",
                "/api/v1/agreements/{x}",
                "/api/v1{/agreements}",
                "/api/v1/{%20}",
                "/{ }x",
                "/{../}"
            })
    void aPath(String path) {
        var routes = new Routes(new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerMapping.class));
        Growth.holds(path, LENGTH, length -> Growth.repeated(path, length), asked -> {
            routes.suggestion(asked);
            decoded(asked, "");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x={%41}", "x={%zz}", "{&}x", "{x=1&}", "x={%}", "x={+}y", "x={%c3%a9}"})
    void aQuery(String query) {
        Growth.holds(
                query, LENGTH, length -> Growth.repeated(query, length), asked -> decoded("/api/v1/agreements", asked));
    }

    private static void decoded(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        try {
            new EscapeCheck(new JsonMapper()).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{text/csv,}text/csv",
                "text/csv{;q=0.1}",
                "text/csv{ }",
                "{,}",
                "text/csv;q={0}",
                "text/csv;x=\"{a}\"",
                "text/csv;x=\"{\\\\}\"",
                "{*/*;}q=1",
                "text/{x}",
                "{a/b;c=d,}"
            })
    void theHeaderThatSaysWhatIsAccepted(String accept) {
        Growth.holds(accept, LENGTH, length -> Growth.repeated(accept, length), RequestGrowthTests::read);
    }

    private static void read(String accept) {
        try {
            AcceptedJob.format(accept);
        } catch (HttpMediaTypeNotAcceptableException refused) {
            // Being refused is an end like any other.
            return;
        }
    }
}
