package org.conditionality.rule.cache;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes what was found of rules as JSON, and reads it back. It consists of records, texts, numbers, dates, enums and
 * collections of them; sets come back in the order they had.
 */
public final class KeptValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withGetterVisibility(NONE)
                    .withIsGetterVisibility(NONE)
                    .withSetterVisibility(NONE)
                    .withFieldVisibility(ANY))
            // A value of any type is a text, a number, a truth value or a date.
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType(LocalDate.class)
                            .allowIfSubType(Long.class)
                            .build(),
                    DefaultTyping.JAVA_LANG_OBJECT)
            // What rules are made of is read without regard to how it is kept.
            .addMixIn(Expr.class, Named.class)
            .addMixIn(RuleCondition.class, Named.class)
            .addMixIn(RuleCondition.Source.class, Named.class)
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .build();

    /** Of a value of a sealed family it is written which of them it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface Named {}

    private KeptValues() {}

    public static JavaType one(Class<?> type) {
        return JSON.constructType(type);
    }

    public static JavaType listOf(Class<?> type) {
        return JSON.getTypeFactory().constructCollectionType(List.class, type);
    }

    public static JavaType sortedSetOf(Class<?> type) {
        return JSON.getTypeFactory().constructCollectionType(SortedSet.class, type);
    }

    static byte[] write(JavaType type, Object value) {
        return JSON.writerFor(type).writeValueAsBytes(value);
    }

    /** What was written; empty where it is no such thing. */
    static <T> Optional<T> read(JavaType type, byte[] json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
