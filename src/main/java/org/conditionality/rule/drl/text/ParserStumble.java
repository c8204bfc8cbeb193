package org.conditionality.rule.drl.text;

import org.conditionality.rule.drl.Phrase;

/**
 * The first place at which a text is no longer DRL.
 *
 * @param before the word or sign before it; empty where it is the first
 * @param at the word or sign that cannot stand there; empty at the end of what is read
 */
public record ParserStumble(Phrase before, Phrase at) {

    public int offset() {
        return at.start();
    }
}
