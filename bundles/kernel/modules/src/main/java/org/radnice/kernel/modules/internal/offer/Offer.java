package org.radnice.kernel.modules.internal.offer;

import java.net.URI;
import org.osgi.framework.Version;

/**
 * A version of a module that lies in the home and could be installed.
 *
 * @param module name of the module
 * @param version of its feature
 * @param source file that brings it
 * @param repository address under which the container finds the feature once the source is unpacked
 */
public record Offer(String module, Version version, Source source, URI repository) {}
