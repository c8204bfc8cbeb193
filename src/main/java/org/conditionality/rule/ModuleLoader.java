package org.conditionality.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes a rule base from the bytes of a compiled module, without compiling anything. */
final class ModuleLoader {

    private ModuleLoader() {}

    static KieBase load(byte[] module) {
        return KieBaseBuilder.createKieBaseFromModel(models(module));
    }

    /** What a compiled module holds, from which rule bases can be made that have only some of its rules. */
    static List<Model> models(byte[] module) {
        var entries = unzip(module);
        var loader = new Classes(entries);
        var models = new ArrayList<Model>();
        for (var name : modelClasses(entries)) {
            try {
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("The compiled module is damaged: " + name, e);
            }
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("The compiled module holds no model.");
        }
        return models;
    }

    private static List<String> modelClasses(Map<String, byte[]> entries) {
        var names = new ArrayList<String>();
        entries.forEach((path, bytes) -> {
            if (path.startsWith("META-INF/kie/") && path.endsWith("drools-model")) {
                new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.contains(":"))
                        .forEach(line -> names.add(line.strip()));
            }
        });
        return names;
    }

    private static Map<String, byte[]> unzip(byte[] module) {
        var entries = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The module's own classes; everything else comes from the application. */
    private static final class Classes extends ClassLoader {

        private final Map<String, byte[]> entries;

        Classes(Map<String, byte[]> entries) {
            super(ModuleLoader.class.getClassLoader());
            this.entries = entries;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = entries.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
