package org.radnice.kernel.modules.internal.offer;

import java.nio.file.Path;

/**
 * A file that describes modules.
 *
 * @param file an archive with a repository in it, or a description of features
 * @param archive whether it is to be unpacked first
 */
public record Source(Path file, boolean archive) {}
