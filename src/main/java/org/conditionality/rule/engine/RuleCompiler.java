package org.conditionality.rule.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.work.Workers;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles DRL files, such as one with the declarations it needs, into a module that {@link ModuleLoader} can load, now or in a later process. */
public final class RuleCompiler {

    /**
     * One compilation at a time. The engine generates the `equals` of declared types from syntax trees that all of its
     * compilations share: two at once can spoil them, and then no rules compile for as long as the process lives.
     */
    private static final Lock ONE = new ReentrantLock();

    private RuleCompiler() {}

    /**
     * The bytes of the compiled module.
     *
     * @param types the types on which the rules conclude or that they look at, where the files do not declare them
     * @throws RulesFault {@link RulesFault} with every fault and its place. */
    public static byte[] compile(RuleFiles files, Optional<ClassLoader> types) {
        EngineServices.find();
        return Workers.contained(() -> compiled(files, types));
    }

    private static byte[] compiled(RuleFiles files, Optional<ClassLoader> types) {
        var services = KieServices.get();
        var release = services.newReleaseId("org.conditionality.pack", "p" + files.hash(), "1");
        try {
            var builder = build(services, release, files, types);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new RulesFault(CompilerDiagnosis.of(files, types, messages(builder)));
            }
            return ((InternalKieModule) builder.getKieModule()).getBytes();
        } catch (RulesFault e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Some faults, such as text compared with a number, throw out of the compiler instead of being reported; of
            // some forms of brackets it never comes to an end.
            var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new RulesFault(CompilerDiagnosis.of(files, types, List.of(message)));
        } finally {
            // Without this every compiled module stays reachable for as long as the process lives.
            services.getRepository().removeKieModule(release);
        }
    }

    /** What the compiler has against these files; empty when it has nothing. */
    static List<String> complaints(RuleFiles files, Optional<ClassLoader> types) {
        EngineServices.find();
        return Workers.contained(() -> complained(files, types));
    }

    private static List<String> complained(RuleFiles files, Optional<ClassLoader> types) {
        var services = KieServices.get();
        var release = services.newReleaseId("org.conditionality.trial", "t" + files.hash(), "1");
        try {
            return messages(build(services, release, files, types));
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static KieBuilder build(
            KieServices services, ReleaseId release, RuleFiles files, Optional<ClassLoader> types) {
        var system = services.newKieFileSystem();
        system.generateAndWritePomXML(release);
        files.texts().forEach((path, text) -> system.write("src/main/resources/conditionality/" + plain(path), text));
        var builder = types.map(loader -> services.newKieBuilder(system, loader))
                .orElseGet(() -> services.newKieBuilder(system));
        ONE.lock();
        try {
            return builder.buildAll(ExecutableModelProject.class);
        } finally {
            ONE.unlock();
        }
    }

    /** The name of a file stands in the code that is generated, and must not be code itself. */
    private static String plain(String path) {
        var plain = path.replaceAll("[^\\w.-]", "_");
        return path.replace('/', '_').equals(plain) ? plain : Integer.toHexString(path.hashCode()) + "_" + plain;
    }

    private static List<String> messages(KieBuilder builder) {
        var texts = new ArrayList<String>();
        builder.getResults().getMessages(Message.Level.ERROR).forEach(message -> texts.add(message.getText()));
        return texts;
    }
}
