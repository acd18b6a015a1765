package org.radnice.web.internal.page;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.utils.PathUtils;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Finds templates in the module's bundle, and those that it lacks (the layout) in the web bundle. */
final class BundleLoader implements Loader<String> {

    private static final String FOLDER = "templates/";
    private static final String ENDING = ".peb";

    private final Function<String, URL> module;
    private final Function<String, URL> web;

    BundleLoader(Function<String, URL> module, Function<String, URL> web) {
        this.module = module;
        this.web = web;
    }

    @Override
    public Reader getReader(String name) {
        URL file = find(name);
        if (file == null) {
            throw new LoaderException(null, "There is no template " + name);
        }
        try {
            return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new LoaderException(unreadable, "Cannot read the template " + name);
        }
    }

    private URL find(String name) {
        if (name.contains("..") || name.startsWith("/")) {
            return null;
        }
        String path = FOLDER + name + ENDING;
        URL own = module.apply(path);
        return own == null ? web.apply(path) : own;
    }

    @Override
    public boolean resourceExists(String name) {
        return find(name) != null;
    }

    @Override
    public String resolveRelativePath(String relativePath, String anchorPath) {
        return PathUtils.resolveRelativePath(relativePath, anchorPath, '/');
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}
}
