package org.conditionality.norm;

import org.jspecify.annotations.Nullable;

/**
 * Something an analyst should know although it changes no label.
 *
 * @param id a short name of the kind of advisory
 * @param obligation the obligation it is about, where it is about one
 * @param text one or two sentences for the analyst
 */
public record Advisory(String id, @Nullable String obligation, String text) implements Conclusion {

    public static Advisory of(String id, String text) {
        return new Advisory(id, null, text);
    }

    public static Advisory about(String obligation, String id, String text) {
        return new Advisory(id, obligation, text);
    }
}
