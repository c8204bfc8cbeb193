package org.conditionality.rule.drl.text;

/** Ends the reading of an expression or a consequence in which a fault was found. */
public final class RefusedForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedForm() {
        super("refused", null, false, false);
    }
}
