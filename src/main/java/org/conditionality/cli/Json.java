package org.conditionality.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as the web service does. A class of its own, for loading it takes longer than most commands. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    static String of(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }
}
