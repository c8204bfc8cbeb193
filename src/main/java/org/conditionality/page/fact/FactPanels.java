package org.conditionality.page.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.ChangePatch;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** Lays the facts of a question out by what they matter: changed ones first, then those that would decide something. */
public final class FactPanels {

    private final PageAnswer answer;
    private final AddressText links;
    private final String path;
    private final PackWords words;
    private final FactViews views;

    /**
     * For an answer.
     *
     * @param path of the page that the links lead to
     * @param errors what is wrong with what was entered, by field
     * @param sides the field of which each side's claim is to be entered; empty for none
     */
    public FactPanels(PageAnswer answer, AddressText links, String path, Map<String, String> errors, String sides) {
        this.answer = answer;
        this.links = links;
        this.path = path;
        this.words = answer.words();
        this.views = new FactViews(answer, links, path, errors, sides);
    }

    public FactPanel panel() {
        var single = answer.pack().vocabulary().types().stream()
                .filter(type -> !type.many())
                .toList();
        var all = single.stream()
                .flatMap(type -> type.fields().stream())
                .map(views::of)
                .toList();
        var told = new LinkedHashSet<String>();
        var sections = new ArrayList<FactPanel.Section>();
        var changed = all.stream().filter(FactView::isChanged).toList();
        add(sections, told, "You changed " + Phrases.count(changed.size()), "", changed, false);
        add(sections, told, "Not known, and would decide", "", deciding(all), false);
        for (var type : single) {
            add(sections, told, type, all);
        }
        add(
                sections,
                told,
                "Not used by this reading",
                "",
                all.stream().filter(FactView::isUnread).toList(),
                true);
        var known = (int) all.stream().filter(FactView::isKnown).count();
        return new FactPanel(
                known,
                all.size() - known,
                changed.size() + added(),
                answer.address().changes().isEmpty()
                        ? ""
                        : links.link(path, answer.address().changing(Map.of())),
                sections,
                answer.pack().vocabulary().types().stream()
                        .filter(FactType::many)
                        .map(this::items)
                        .toList());
    }

    /** How many items the user added to lists of facts. */
    private int added() {
        return answer.pack().vocabulary().types().stream()
                .filter(FactType::many)
                .mapToInt(type -> ChangePatch.items(answer.address().changes(), type.name())
                        .size())
                .sum();
    }

    private List<FactView> deciding(List<FactView> all) {
        return views.decisive().stream()
                .flatMap(field -> all.stream().filter(view -> view.path().equals(field)))
                .toList();
    }

    private static void add(
            List<FactPanel.Section> sections,
            Set<String> told,
            String title,
            String note,
            List<FactView> facts,
            boolean folded) {
        var fresh = facts.stream().filter(view -> told.add(view.path())).toList();
        if (!fresh.isEmpty()) {
            sections.add(new FactPanel.Section(title, note, folded, fresh));
        }
    }

    private void add(List<FactPanel.Section> sections, Set<String> told, FactType type, List<FactView> all) {
        var own = all.stream()
                .filter(view -> type.fields().stream().map(Field::path).anyMatch(view.path()::equals))
                .filter(view -> !view.isUnread())
                .toList();
        var known = own.stream().filter(FactView::isKnown).count();
        add(sections, told, words.type(type.name()), "%d of %d known".formatted(known, own.size()), own, true);
    }

    private FactPanel.Items items(FactType type) {
        var items = new ArrayList<FactPanel.Item>();
        var known = answer.facts().many().getOrDefault(type.name(), List.of());
        var own = ChangePatch.items(answer.address().changes(), type.name()).size();
        for (var index = 0; index < known.size(); index++) {
            var mine = index - (known.size() - own);
            items.add(new FactPanel.Item(
                    words.item(type.name(), known.get(index)), mine < 0 ? "" : remove(type.name(), mine)));
        }
        return new FactPanel.Items(
                type.name(),
                words.type(type.name()),
                type.doc(),
                items,
                type.fields().stream().map(views::ofItem).toList());
    }

    private String remove(String type, int index) {
        var changes = ChangePatch.removing(answer.address().changes(), type, index);
        return links.link(path, answer.address().changing(changes));
    }
}
