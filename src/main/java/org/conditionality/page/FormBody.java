package org.conditionality.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;

/** What a form of a page says. The container cannot tell: to limit its size, the body was read before. */
final class FormBody {

    private FormBody() {}

    /** The fields, of each name the last. Throws {@link RefusedInput} where the body is no form. */
    static Map<String, String> read(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var fields = new LinkedHashMap<String, String>();
        try {
            for (var part : body.split("&", -1)) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw new RefusedInput(List.of(new Problem("", "This is not what a form sends.", null)));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
