package org.conditionality.page.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Addresses as text: read from the parameters of a request, and written as links. */
public final class AddressText {

    private static final String SIDE = "side";

    private final JsonMapper json;

    public AddressText(JsonMapper json) {
        this.json = json;
    }

    /**
     * The address that parameters give.
     *
     * @param otherwise what holds where a parameter is missing
     * @throws RefusedInput where one of them is no JSON object
     */
    public PageAddress read(Map<String, String> parameters, PageAddress otherwise) {
        var problems = new ArrayList<Problem>();
        var address = new PageAddress(
                parameters.getOrDefault("agreement", otherwise.agreement()),
                parameters.getOrDefault("reading", otherwise.reading()),
                parameters.getOrDefault("asOf", otherwise.asOf()).strip(),
                blankToNull(
                        parameters.getOrDefault("background", parameters.isEmpty() ? otherwise.background() : null)),
                object("given", parameters, problems),
                object("facts", parameters, problems),
                object("settings", parameters, problems),
                object("notes", parameters, problems),
                blankToNull(parameters.get("why")),
                SIDE.equals(parameters.get("view")),
                blankToNull(parameters.get("rules")),
                blankToNull(parameters.get("then")));
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return address;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Map<String, Object> object(String name, Map<String, String> parameters, List<Problem> problems) {
        var text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            problems.add(new Problem(
                    "/" + name,
                    "The part `%s` of the address is no JSON object.".formatted(name),
                    "Open the link again as it was copied, whole, or take `%s` out of it.".formatted(name)));
            return Map.of();
        }
    }

    /** The link to a page that asks what an address asks. */
    public String link(String path, PageAddress address) {
        var query = new StringBuilder(path);
        parameters(address).forEach((name, value) -> add(query, name, value));
        return query.toString();
    }

    /** The parameters that say what an address asks, without those that say nothing. */
    public Map<String, String> parameters(PageAddress address) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "agreement", address.agreement());
        put(parameters, "reading", address.reading());
        put(parameters, "asOf", address.asOf());
        put(parameters, "background", address.background());
        put(parameters, "given", text(address.given()));
        put(parameters, "facts", text(address.changes()));
        put(parameters, "settings", text(address.settings()));
        put(parameters, "notes", text(address.notes()));
        put(parameters, "why", address.why());
        put(parameters, "view", address.side() ? SIDE : null);
        put(parameters, "rules", address.rules());
        put(parameters, "then", address.then());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    /** An object as compact JSON; null where nothing is in it. */
    public @Nullable String text(Map<String, Object> object) {
        return object.isEmpty() ? null : json.writeValueAsString(object);
    }

    /** Adds a parameter to a link, unless it has no value. */
    public static void add(StringBuilder link, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            link.append(link.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
