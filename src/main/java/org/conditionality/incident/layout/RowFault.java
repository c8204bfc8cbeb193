package org.conditionality.incident.layout;

/** Why a row is no incident, as the end of a sentence that begins with its line. */
public final class RowFault extends Exception {

    private static final long serialVersionUID = 1L;

    RowFault(String reason) {
        super(reason, null, false, false);
    }
}
