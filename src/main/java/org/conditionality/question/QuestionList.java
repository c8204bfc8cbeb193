package org.conditionality.question;

import java.util.List;

/**
 * The same facts, put to several agreements.
 *
 * @param each one question for each agreement asked about
 * @param notAsked the agreements that have none of the readings asked about, or not the background
 */
public record QuestionList(List<Question> each, List<String> notAsked) {

    public QuestionList {
        each = List.copyOf(each);
        notAsked = List.copyOf(notAsked);
    }
}
