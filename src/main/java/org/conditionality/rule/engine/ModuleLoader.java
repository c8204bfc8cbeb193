package org.conditionality.rule.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.conditionality.work.Workers;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.internal.conf.AlphaThresholdOption;

/** Makes a rule base from the bytes of compiled modules, without compiling anything. */
public final class ModuleLoader {

    private static final String CLASS = ".class";

    private ModuleLoader() {}

    public static KieBase load(List<byte[]> modules) {
        EngineServices.find();
        return ofModels(models(modules));
    }

    /**
     * A rule base of models. The engine's index of constraints that name a value keeps one of those that name the same,
     * though rules may write them in different forms, as {@code id == "x"} and {@code ( id ) == "x"}: the rules of the
     * others would never fire, without a word. So there is no index, which costs nothing that can be measured here.
     */
    public static KieBase ofModels(Collection<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, AlphaThresholdOption.get(Integer.MAX_VALUE));
    }

    /** The classes that a compiled module declares. Throws {@link LinkageError} where one of them cannot be used. */
    public static ClassLoader classes(byte[] module) {
        var entries = new HashMap<String, byte[]>();
        unzip(module, entries);
        var loader = new Classes(entries);
        entries.keySet().stream()
                .filter(entry -> entry.endsWith(CLASS))
                .forEach(entry -> define(loader, entry.substring(0, entry.length() - CLASS.length())));
        return loader;
    }

    private static void define(Classes loader, String path) {
        try {
            loader.loadClass(path.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(path);
        }
    }

    /** What compiled modules hold, from which rule bases can be made that have only some of their rules. */
    public static List<Model> models(List<byte[]> modules) {
        // A model of very many rules collects them in a parallel stream.
        return Workers.contained(() -> read(modules));
    }

    private static List<Model> read(List<byte[]> modules) {
        // Types that several modules declare are the same in each.
        var entries = new HashMap<String, byte[]>();
        var names = new LinkedHashSet<String>();
        for (var module : modules) {
            var own = new HashMap<String, byte[]>();
            unzip(module, own);
            var found = modelClasses(own);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("The compiled module holds no model.");
            }
            names.addAll(found);
            entries.putAll(own);
        }
        var loader = new Classes(entries);
        var models = new ArrayList<Model>();
        for (var name : names) {
            try {
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("The compiled module is damaged: " + name, e);
            }
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

    private static void unzip(byte[] module, Map<String, byte[]> entries) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules' own classes; everything else comes from the application. */
    private static final class Classes extends ClassLoader {

        private final Map<String, byte[]> entries;

        Classes(Map<String, byte[]> entries) {
            super(ModuleLoader.class.getClassLoader());
            this.entries = entries;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = entries.get(name.replace('.', '/') + CLASS);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        /** The compiler reads the classes that it compiles against as resources. */
        @Override
        protected @Nullable URL findResource(String name) {
            var bytes = entries.get(name);
            try {
                return bytes == null ? null : new URL("module", "", -1, "/" + name, new Handler(bytes));
            } catch (MalformedURLException e) {
                throw new IllegalStateException("The protocol has a handler.", e);
            }
        }
    }

    /** Opens a resource that is held in memory. */
    private static final class Handler extends URLStreamHandler {

        private final byte[] bytes;

        Handler(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
