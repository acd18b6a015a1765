package org.radnice.security.internal;

/** Where somebody goes after signing in: only to a page of this site, or a link could lead them to a false copy of it. */
public final class ReturnPath {

    private static final int LONGEST = 1000;

    private ReturnPath() {}

    /** The wanted path and query when they are safe, else the other one. */
    public static String safe(String wanted, String otherwise) {
        return wanted != null && isSafe(wanted) ? wanted : otherwise;
    }

    private static boolean isSafe(String path) {
        // Browsers read a backslash as a slash and drop control characters: "/\evil.example" is another host.
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\')
                && !isSignInItself(path);
    }

    private static boolean isSignInItself(String path) {
        String bare = path.split("[?#]", 2)[0];
        return bare.equals("/prihlaseni") || bare.equals("/odhlaseni");
    }
}
