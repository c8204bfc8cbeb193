package org.conditionality.page.rules;

import java.util.List;
import org.conditionality.page.bench.QuestionSentence;

/**
 * The rules of an agreement beside its clauses.
 *
 * @param agreements those that can be chosen
 * @param agreement it, for the middle of a sentence
 * @param version of the rules in force
 * @param since when they have been in force; empty where that is not known
 * @param standing what is to be known of newer rules; empty where these are the newest, and nothing is wrong with them
 * @param problems what is wrong, each with file and line
 * @param filters the readings of which rules can be chosen
 * @param index the clauses that are shown, by document
 */
public record RuleBook(
        String headline,
        List<QuestionSentence.Choice> agreements,
        String agreement,
        String version,
        String since,
        int files,
        String standing,
        List<String> problems,
        List<Filter> filters,
        String reading,
        String find,
        boolean differing,
        List<Document> index,
        List<ClauseRules> clauses) {

    /** A choice of rules by reading, with the link that shows them. */
    public record Filter(String title, String link, boolean shown) {}

    /** A document, and the clauses of it that are shown. */
    public record Document(String title, List<Anchor> clauses) {}

    /** A clause, and the place of it on the page. */
    public record Anchor(String name, String id) {}

    /**
     * A clause, with the rules that rest on it.
     *
     * @param text its paraphrase
     * @param url where it can be read; empty where nobody says
     * @param leftOut what the rules do not capture of it
     */
    public record ClauseRules(
            String id,
            String name,
            String text,
            String source,
            String url,
            boolean verified,
            List<String> leftOut,
            List<Group> groups) {}

    /** The rules that conclude one kind of thing. */
    public record Group(String title, List<Entry> rules) {}

    /**
     * A rule.
     *
     * @param readings the readings that have it
     * @param one whether not all do
     * @param remark what its author says above it; empty where nothing is said
     * @param reads the questions that it looks at
     * @param concludes what it concludes, in words
     * @param scenarios those that expect it in an explanation
     * @param place its file and line
     */
    public record Entry(
            String sentence,
            String readings,
            boolean one,
            String remark,
            String reads,
            String concludes,
            List<Tested> scenarios,
            String place,
            String text) {}

    /** A scenario, with the link that opens it. */
    public record Tested(String name, String link) {}
}
