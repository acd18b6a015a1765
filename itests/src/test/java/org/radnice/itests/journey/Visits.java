package org.radnice.itests.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages people come to, and which of them they leave before anybody has held them to anything. */
final class Visits {

    private final Map<Page, String> at = new HashMap<>();
    private final Map<Page, String> unheld = new LinkedHashMap<>();
    private final Set<Page> posted = new HashSet<>();
    private final List<String> missed = new ArrayList<>();

    /** Goes with this person from now on. */
    void follow(Page person) {
        person.onRequest(request -> {
            if (request.isNavigationRequest() && "POST".equals(request.method())) {
                posted.add(person);
            }
        });
        person.onFrameNavigated(frame -> {
            if (frame.url().startsWith("http")) {
                arrived(person, frame.url());
            }
        });
    }

    private void arrived(Page person, String url) {
        boolean changed = posted.remove(person);
        String address = url.replaceFirst("#.*", "");
        if (!changed && url.contains("#") && address.equals(at.get(person))) {
            return;
        }
        at.put(person, address);
        String before = unheld.put(person, address);
        // Who only loads a page again is still on it.
        if (before != null && (changed || !before.equals(address))) {
            missed.add(before);
        }
    }

    /** Notes that the page on which this person is has been held. */
    void hold(Page person) {
        unheld.remove(person);
    }

    /** Whether the page on which this person is has been held. */
    boolean held(Page person) {
        return !unheld.containsKey(person);
    }

    /** Who is on a page that has not been held. */
    List<Page> unheld() {
        return List.copyOf(unheld.keySet());
    }

    /** Pages that were left without having been held. */
    List<String> missed() {
        return List.copyOf(missed);
    }
}
