package org.radnice.notification.internal.web;

/** The revision that an editor began from, as the page has sent it back. */
final class Revision {

    private Revision() {}

    /** The number, or one that no text has when it is none. */
    static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
