package org.conditionality.page.start;

import java.util.List;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.board.BoardTile;

/** The page that everything starts from. */
public record StartView(QuestionSentence sentence, String noFacts, List<Begin> questions, List<Instrument> agreements) {

    /**
     * A question to begin with.
     *
     * @param link to its answer
     * @param said what the answer begins with
     */
    public record Begin(String question, String link, List<Said> said) {}

    /** Labels and those who read it so. */
    public record Said(List<BoardTile> tiles, String words) {}

    /** An agreement, with what is there about it. */
    public record Instrument(
            String date, String title, String link, String readings, int obligations, int scenarios, String rules) {}
}
