package org.conditionality.author.report;

/** Colours for a terminal, or none. */
public enum TextStyle {
    PLAIN,
    COLOUR;

    private static final String RESET = "\u001b[0m";

    public String red(String text) {
        return in("31", text);
    }

    public String yellow(String text) {
        return in("33", text);
    }

    public String green(String text) {
        return in("32", text);
    }

    public String bold(String text) {
        return in("1", text);
    }

    public String faint(String text) {
        return in("2", text);
    }

    private String in(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
