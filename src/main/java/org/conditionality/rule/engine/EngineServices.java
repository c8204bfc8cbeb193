package org.conditionality.rule.engine;

import java.util.List;
import java.util.ServiceConfigurationError;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBaseUpdaters;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.reteoo.AgendaComponentFactory;
import org.drools.core.reteoo.RuntimeComponentFactory;
import org.drools.kiesession.factory.KnowledgeHelperFactory;
import org.drools.modelcompiler.PrototypeService;
import org.drools.wiring.api.ComponentsSupplier;
import org.kie.api.KieServices;
import org.kie.api.command.KieCommands;
import org.kie.api.concurrent.KieExecutors;
import org.kie.api.internal.assembler.KieAssemblers;
import org.kie.api.internal.runtime.KieRuntimes;
import org.kie.api.internal.utils.KieService;
import org.kie.api.internal.weaver.KieWeavers;
import org.kie.api.io.KieResources;
import org.kie.api.prototype.PrototypeBuilder;
import org.kie.internal.builder.JaxbConfigurationFactoryService;
import org.kie.internal.builder.KnowledgeBuilderFactoryService;

/**
 * The parts of which the rule engine is put together. It looks for each when it first needs it, through the class loader of
 * whatever thread that happens to be, and never again: a part not found then is missing for as long as the process lives.
 * So all are looked for here, before anything else is asked of the engine, through the loader that has them.
 */
public final class EngineServices {

    static final List<Class<? extends KieService>> ALL = List.of(
            AgendaComponentFactory.class,
            ComponentsSupplier.class,
            InternalKieModuleProvider.class,
            JaxbConfigurationFactoryService.class,
            KieAssemblers.class,
            KieBaseUpdaters.class,
            KieCommands.class,
            KieExecutors.class,
            KieResources.class,
            KieRuntimes.class,
            KieServices.class,
            KieWeavers.class,
            KnowledgeBuilderFactoryService.class,
            KnowledgeHelperFactory.class,
            PrototypeBuilder.Creator.class,
            PrototypeService.class,
            RuntimeComponentFactory.class,
            TruthMaintenanceSystemFactory.class);

    private EngineServices() {}

    private static final class Holder {

        private static final List<String> MISSING = missing();
    }

    /** Finds every part, the first time that it is called. Throws {@link IllegalStateException} that names those missing. */
    public static void find() {
        if (!Holder.MISSING.isEmpty()) {
            throw new IllegalStateException("""
                    The rule engine is not complete: %s cannot be found.
                    Maybe the jar was repackaged without its `META-INF/services`, or cut short? Build or copy it again.""".formatted(String.join(", ", Holder.MISSING)));
        }
    }

    private static List<String> missing() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(EngineServices.class.getClassLoader());
        try {
            return ALL.stream()
                    .filter(service -> !isFound(service))
                    .map(Class::getSimpleName)
                    .toList();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean isFound(Class<? extends KieService> service) {
        try {
            return KieService.load(service) != null;
        } catch (ServiceConfigurationError | LinkageError e) {
            return false;
        }
    }
}
