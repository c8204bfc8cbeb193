package org.conditionality.evaluation.answer;

import java.util.List;
import java.util.Map;

/**
 * What follows under each of several agreements.
 *
 * @param answers by agreement
 * @param disagreements where two readings of one agreement, or two agreements under one reading, cannot agree: each names
 *     its {@code agreement} and {@code obligation} with the labels by reading, or its {@code matter} and {@code reading}
 *     with the labels by agreement and obligation
 * @param mayDisagree where they may: in the same shapes, with the possible sets of labels
 * @param notAsked the agreements that have none of the readings asked about, or not the background
 */
public record Answers(
        Map<String, Answer> answers,
        List<Map<String, Object>> disagreements,
        List<Map<String, Object>> mayDisagree,
        List<String> notAsked) {}
