package org.conditionality.page.use;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes trees of JSON as YAML that is read back as it was, without anchors. */
final class YamlText {

    private static final int WIDTH = 110;

    private YamlText() {}

    /** A document. Maps and lists of scalars stand in one line where they fit. */
    static String of(Map<String, Object> tree) {
        var settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setDereferenceAliases(true)
                .setIndent(2)
                .setIndicatorIndent(0)
                .setWidth(WIDTH)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(tree);
    }
}
