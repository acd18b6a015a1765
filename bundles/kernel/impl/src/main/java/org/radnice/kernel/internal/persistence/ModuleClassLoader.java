package org.radnice.kernel.internal.persistence;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What a persistence unit sees: OpenJPA's own classes first, since it looks up its plug-ins through the thread's loader,
 * then the module.
 */
final class ModuleClassLoader extends ClassLoader {

    private final ClassLoader openjpa;
    private final ClassLoader module;

    ModuleClassLoader(ClassLoader openjpa, ClassLoader module) {
        super(null);
        this.openjpa = openjpa;
        this.module = module;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            return openjpa.loadClass(name);
        } catch (ClassNotFoundException e) {
            return module.loadClass(name);
        }
    }

    @Override
    protected URL findResource(String name) {
        URL found = openjpa.getResource(name);
        return found == null ? module.getResource(name) : found;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        var found = Collections.list(openjpa.getResources(name));
        found.addAll(Collections.list(module.getResources(name)));
        return Collections.enumeration(found);
    }
}
