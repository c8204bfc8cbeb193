package org.conditionality.incident;

/** Why a row is no incident, as the end of a sentence that begins with its line. */
final class RowFault extends Exception {

    private static final long serialVersionUID = 1L;

    RowFault(String reason) {
        super(reason, null, false, false);
    }
}
