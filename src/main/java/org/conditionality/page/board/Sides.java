package org.conditionality.page.board;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.asked.PageAnswer;

/** Lays answers under all readings out side by side. */
public final class Sides {

    private Sides() {}

    /**
     * All readings of an answer.
     *
     * @param path of the page that the links lead to
     */
    public static SideView of(PageAnswer answer, AddressText links, String path) {
        var words = answer.words();
        var readings = List.copyOf(answer.pack().readings());
        var rows = new ArrayList<SideView.Row>();
        for (var id : answer.pack().agreement().obligations().keySet()) {
            var cells = new ArrayList<SideView.Cell>();
            for (var reading : readings) {
                var labels = answer.readings().get(reading);
                var tiles = labels == null
                        ? List.<BoardTile>of()
                        : PageAnswer.of(labels, id).map(BoardTiles::of).orElse(List.of());
                cells.add(new SideView.Cell(
                        words.readingTitle(reading),
                        links.link(path, answer.address().under(reading).asking(id)),
                        tiles));
            }
            var differs = cells.stream().map(SideView.Cell::tiles).distinct().count() > 1;
            rows.add(new SideView.Row(words.obligation(id), differs, cells));
        }
        return new SideView(readings.stream().map(words::readingTitle).toList(), rows);
    }
}
