package org.conditionality.rule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.junit.jupiter.api.Test;
import org.kie.api.internal.assembler.KieAssemblerService;

/** The engine is whole whichever thread asks it first. */
class EngineServicesTests {

    private static final String SERVICES = "META-INF/services/";

    @Test
    void everyPartThatTheEngineBringsAlongIsLookedFor() throws IOException {
        var brought = new TreeSet<String>();
        for (var jar : classPath().toList()) {
            if (jar.getFileName().toString().matches("(drools|kie)-.*\\.jar")) {
                try (var file = new JarFile(jar.toFile())) {
                    file.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(SERVICES) && !name.endsWith("/"))
                            .forEach(name -> brought.add(name.substring(SERVICES.length())));
                }
            }
        }
        // Found by `KieAssemblers`, for resources of a kind that is not used here.
        brought.remove(KieAssemblerService.class.getName());

        assertThat(EngineServices.ALL.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(brought);
    }

    @Test
    void aThreadThatSeesNothingOfTheProductMayBeTheFirstToAsk() throws Exception {
        try (var loader = new Isolated("")) {
            find(loader);
            var found = loader.loadClass(TruthMaintenanceSystemFactory.class.getName())
                    .getMethod("present")
                    .invoke(null);

            assertThat(found).isEqualTo(true);
        }
    }

    @Test
    void aPartThatIsMissingIsNamed() throws Exception {
        try (var loader = new Isolated(TruthMaintenanceSystemFactory.class.getName())) {
            assertThatThrownBy(() -> find(loader))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                            The rule engine is not complete: TruthMaintenanceSystemFactory cannot be found.
                            Maybe the jar was repackaged without its `META-INF/services`, or cut short? Build or copy it again.""");
        }
    }

    /** Calls it in another copy of all classes, on a thread whose loader sees none of them, as inside a packaged jar. */
    private static void find(ClassLoader loader) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            loader.loadClass(EngineServices.class.getName()).getMethod("find").invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    /** All classes of the class path once more, without the description of one service. */
    private static final class Isolated extends URLClassLoader {

        private final String hidden;

        Isolated(String hidden) {
            super(classPath().map(Isolated::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            this.hidden = SERVICES + hidden;
        }

        private static URL url(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(hidden) ? Collections.enumeration(List.of()) : super.getResources(name);
        }
    }
}
