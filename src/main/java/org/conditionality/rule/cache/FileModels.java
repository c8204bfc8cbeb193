package org.conditionality.rule.cache;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.files.RuleFiles;

/** The models of files of DRL, each read once and kept with the compiled rules. Safe for use by several threads. */
public final class FileModels {

    private static final String KEPT = "model";

    /** So many files are known without looking on disk, which is more than the shipped rules have. */
    private static final int MOST = 200;

    private final ModuleCache cache;
    private final Map<String, SoftReference<DrlFile>> known = new ConcurrentHashMap<>();

    public FileModels(ModuleCache cache) {
        this.cache = cache;
    }

    /** What a file holds, or what is wrong with it. */
    public DrlFile of(String path, String text) {
        var held = known.get(text);
        var model = held == null ? null : held.get();
        if (model == null) {
            model = cache.remembered(file(path, text), KEPT, KeptValues.one(DrlFile.class), () -> DrlText.read(text));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, new SoftReference<>(model));
        }
        return model;
    }

    private static RuleFiles file(String path, String text) {
        var texts = new TreeMap<String, String>();
        texts.put(path, text);
        return new RuleFiles(texts);
    }
}
