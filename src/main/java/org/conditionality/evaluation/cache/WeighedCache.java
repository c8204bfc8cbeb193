package org.conditionality.evaluation.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Policy.Eviction;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A cache that is bounded by the bytes that it and others hold together. Safe for threads. */
public final class WeighedCache<K, V> {

    private final CacheBudget budget;
    private final Cache<K, V> kept;
    private final Eviction<K, V> eviction;

    WeighedCache(CacheBudget budget, Cache<K, V> kept) {
        this.budget = budget;
        this.kept = kept;
        this.eviction = kept.policy().eviction().orElseThrow();
    }

    @Nullable
    public V get(K key) {
        return kept.getIfPresent(key);
    }

    public void put(K key, V value) {
        kept.put(key, value);
        budget.note(eviction.weightOf(key).orElse(0));
    }

    public void forEach(BiConsumer<K, V> action) {
        kept.asMap().forEach(action);
    }

    /** The bytes it holds, by estimate. */
    long weight() {
        return eviction.weightedSize().orElse(0);
    }

    /** Gives up a quarter, and may hold so much afterwards. */
    void shrink(long most) {
        eviction.setMaximum(weight() / 4 * 3);
        eviction.setMaximum(most);
    }
}
