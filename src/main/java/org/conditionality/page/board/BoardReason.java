package org.conditionality.page.board;

/** Why an obligation stands as it does, in one line. */
public record BoardReason(Kind kind, String text) {

    /** Whether something is broken, something is not known, all is well, or there is nothing to tell. */
    public enum Kind {
        NONE("none"),
        BROKEN("no"),
        OPEN("open"),
        KEPT("yes");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** The name of its style and of its sign. */
        public String style() {
            return style;
        }
    }
}
