package org.conditionality.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.Field;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.pack.PackTitles;
import org.conditionality.time.EventRecord;
import org.jspecify.annotations.Nullable;

/** Makes the view of an agreement. */
final class AgreementViewer {

    private final Pack pack;
    private final Agreement agreement;
    private final PackTitles titles;

    AgreementViewer(Pack pack) {
        this.pack = pack;
        this.agreement = pack.agreement();
        this.titles = PackTitles.of(pack);
    }

    AgreementView view(List<EventRecord> records) {
        return new AgreementView(
                agreement.id(),
                agreement.title(),
                titles.agreement(),
                agreement.date(),
                pack.version(),
                agreement.parties(),
                named(agreement.parties().keySet(), titles::party),
                named(FactReader.CLAIMANTS, titles::claimant),
                agreement.shownFirst(),
                each(agreement.readings(), this::reading),
                each(agreement.obligations(), this::obligation),
                each(agreement.conditions(), this::condition),
                each(agreement.settings(), AgreementViewer::setting),
                each(agreement.clauses(), this::clause),
                pack.vocabulary().types().stream().map(this::factType).toList(),
                records.stream().map(AgreementViewer::recorded).toList(),
                agreement.leftOut().stream().map(AgreementViewer::leftOut).toList(),
                agreement.tolerated());
    }

    private static Map<String, String> named(Iterable<String> ids, UnaryOperator<String> name) {
        var named = new LinkedHashMap<String, String>();
        ids.forEach(id -> named.put(id, name.apply(id)));
        return named;
    }

    private static <S, T> List<T> each(Map<String, S> named, BiFunction<String, S, T> view) {
        return named.entrySet().stream()
                .map(entry -> view.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private AgreementView.Reading reading(String id, Agreement.Reading reading) {
        return new AgreementView.Reading(
                id, reading.title(), reading.about(), titles.reading(id), titles.phrase(id), reading.believes());
    }

    private AgreementView.Obligation obligation(String id, String act) {
        return new AgreementView.Obligation(id, titles.obligation(id), act, matter(id));
    }

    private @Nullable String matter(String obligation) {
        return agreement.matters().entrySet().stream()
                .filter(matter -> matter.getValue().contains(obligation))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private AgreementView.Condition condition(String id, String title) {
        return new AgreementView.Condition(id, title, titles.condition(id), titles.kept(id), titles.broken(id));
    }

    private static AgreementView.Setting setting(String name, Agreement.SettingSpec spec) {
        return new AgreementView.Setting(
                name, spec.value(), spec.unit(), spec.clause(), spec.about(), spec.from(), spec.to(), spec.below());
    }

    private AgreementView.Clause clause(String name, Agreement.Clause clause) {
        return new AgreementView.Clause(
                name, titles.clause(name), clause.text(), clause.source(), clause.confidence(), clause.url());
    }

    private static AgreementView.RecordEntry recorded(EventRecord one) {
        return new AgreementView.RecordEntry(one.name(), one.title(), one.from(), one.to());
    }

    private static AgreementView.LeftOut leftOut(Agreement.LeftOut one) {
        return new AgreementView.LeftOut(one.clause(), one.what(), one.why(), one.chosen());
    }

    private AgreementView.FactType factType(org.conditionality.fact.FactType type) {
        var fields = type.fields().stream().map(this::field).toList();
        return new AgreementView.FactType(type.name(), titles.factType(type.name()), type.doc(), type.many(), fields);
    }

    private AgreementView.FactField field(Field field) {
        var path = field.path();
        var isEnum = !field.constants().isEmpty();
        return new AgreementView.FactField(
                field.name(),
                titles.field(path),
                field.kind(),
                field.required(),
                field.doc(),
                field.question(),
                field.unit(),
                isEnum ? field.constants() : null,
                isEnum ? named(field.constants(), constant -> titles.constant(path, constant)) : null,
                field.names(),
                field.control().toString());
    }
}
