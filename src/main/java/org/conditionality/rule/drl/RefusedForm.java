package org.conditionality.rule.drl;

/** Ends the reading of an expression or a consequence in which a fault was found. */
final class RefusedForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedForm() {
        super("refused", null, false, false);
    }
}
