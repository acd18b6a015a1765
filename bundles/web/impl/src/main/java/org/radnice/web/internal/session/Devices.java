package org.radnice.web.internal.session;

/** Tells a person in a few words which of their devices a session is on. */
public final class Devices {

    private static final String[][] BROWSERS = {
        {"Edg/", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"}, {"Safari/", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS", "macOS"},
        {"Linux", "Linux"}
    };

    private Devices() {}

    /**
     * @param userAgent as the browser sent it, or {@code null}
     * @return for example {@code Firefox, Linux}; empty when it says nothing known
     */
    public static String describe(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(userAgent, BROWSERS);
        String system = first(userAgent, SYSTEMS);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(String text, String[][] names) {
        for (String[] name : names) {
            if (text.contains(name[0])) {
                return name[1];
            }
        }
        return "";
    }
}
