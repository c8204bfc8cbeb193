package org.conditionality.page.timeline;

import java.util.List;
import java.util.Map;
import org.conditionality.page.board.BoardTile;
import org.jspecify.annotations.Nullable;

/**
 * Labels through time. Places along the time are hundredths of its length, as texts.
 *
 * @param from the first day, in words
 * @param to the last day, in words
 * @param day the day that is looked at
 * @param months the months that begin in between
 * @param events what the record tells
 * @param at the place of the day that is looked at
 * @param kept what the form of days carries along
 */
public record TimelineView(
        String headline,
        String from,
        String to,
        List<Mark> months,
        List<Mark> events,
        List<Group> groups,
        Day day,
        String at,
        Map<String, String> kept) {

    /** A place along the time, with what is there, and where more is said of it; no link where there is nothing more. */
    public record Mark(String at, String text, String link) {}

    /** One obligation: its bands, and the readings that do not have it. */
    public record Group(String title, List<Band> bands, String notCovered, boolean isOpen) {}

    /** The readings that agree throughout, and their segments. */
    public record Band(String readings, List<Segment> segments) {}

    /**
     * A time through which the labels are the same.
     *
     * @param style of what is left to do: the letter of a label, or `open`
     * @param stripe of what is done and may be undone, or may not; empty where neither is certain
     * @param text the labels, as long as there is room for
     * @param said the whole of it for who does not see the band
     */
    public record Segment(
            String at,
            String width,
            String style,
            String stripe,
            String text,
            String said,
            String link,
            boolean isOn) {}

    /**
     * One day.
     *
     * @param index its number, counted from the first day
     * @param last the number of the last day
     * @param before the link to the day on which something changed last; null where nothing did
     * @param after the link to the day on which something changes next; null where nothing does
     * @param bench the link to the workbench on that day
     */
    public record Day(
            String date,
            String words,
            int index,
            long last,
            @Nullable String before,
            @Nullable String after,
            String bench,
            List<String> readings,
            List<DayRow> rows,
            List<Told> told,
            List<Event> events) {}

    /** One obligation on that day. */
    public record DayRow(String title, boolean isOn, List<List<BoardTile>> cells) {}

    /** What the segment of one reading says, from when to when, and what began it. */
    public record Told(String title, List<BoardTile> tiles, String through, List<String> since) {}

    /** Something that happened. */
    public record Event(String date, String note, String source) {}
}
