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

    /** The parameters that every page of a question takes. */
    public static final List<String> PARAMETERS = List.of(
            "agreement",
            "reading",
            "asOf",
            "background",
            "given",
            "facts",
            "settings",
            "notes",
            "why",
            "view",
            "rules",
            "then");

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
        return link(path, address, Map.of());
    }

    /** The same, with parameters of the page's own. */
    public String link(String path, PageAddress address, Map<String, String> own) {
        var query = new StringBuilder(path);
        parameters(address).forEach((name, value) -> add(query, name, value));
        own.forEach((name, value) -> add(query, name, value));
        return query.toString();
    }

    /** What an address asks, by parameter; what it does not say is left out. */
    public Map<String, String> parameters(PageAddress address) {
        var all = new LinkedHashMap<String, String>();
        put(all, "agreement", address.agreement());
        put(all, "reading", address.reading());
        put(all, "asOf", address.asOf());
        put(all, "background", address.background());
        put(all, "given", text(address.given()));
        put(all, "facts", text(address.changes()));
        put(all, "settings", text(address.settings()));
        put(all, "notes", text(address.notes()));
        put(all, "why", address.why());
        put(all, "view", address.side() ? SIDE : null);
        put(all, "rules", address.rules());
        put(all, "then", address.then());
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.put(name, value);
        }
    }

    /**
     * A list of objects that a parameter states; empty where it is missing.
     *
     * @throws RefusedInput where it states no such list
     */
    public List<Map<String, Object>> objects(String name, Map<String, String> parameters) {
        var text = blankToNull(parameters.get(name));
        try {
            return text == null ? List.of() : json.readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new RefusedInput(List.of(new Problem(
                    "/" + name,
                    "The part `%s` of the address is no JSON list of objects.".formatted(name),
                    "Open the link again as it was copied, whole, or take `%s` out of it.".formatted(name))));
        }
    }

    /** A list of objects as compact JSON; empty where nothing is in it. */
    public String text(List<Map<String, Object>> objects) {
        return objects.isEmpty() ? "" : json.writeValueAsString(objects);
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
