package org.conditionality.page.use;

import tools.jackson.databind.json.JsonMapper;

/** Writes a call of the interface as an analyst would: for a terminal, for Python and R, and for the command line. */
final class ProgramText {

    private final String root;
    private final JsonMapper json;

    /** Calls of the service at an address, as in {@code http://localhost:8080}. */
    ProgramText(String root, JsonMapper json) {
        this.root = root;
        this.json = json;
    }

    String curl(ProgramCall call) {
        // What stands between the quoted words reaches the service as it is, whatever it holds.
        return """
                curl -sS --fail-with-body '%s' \\
                  -H 'Content-Type: application/json' \\
                  --data-binary @- <<'QUESTION'
                %s
                QUESTION
                """.formatted(
                root + call.path(), json.writerWithDefaultPrettyPrinter().writeValueAsString(call.body()));
    }

    String python(ProgramCall call) {
        return """
                import json

                import httpx

                question = %s

                answer = httpx.post("%s", json=question, timeout=60)
                answer.raise_for_status()
                print(json.dumps(answer.json(), indent=2))
                """.formatted(CodeLiteral.python(call.body(), json), root + call.path());
    }

    String r(ProgramCall call) {
        return """
                library(httr2)

                question <- %s

                answer <- request("%s") |>
                  req_body_json(question) |>
                  req_perform() |>
                  resp_body_json()
                str(answer)
                """.formatted(CodeLiteral.r(call.body(), json), root + call.path());
    }

    String yaml(ProgramCall call) {
        return YamlText.of(call.body());
    }
}
