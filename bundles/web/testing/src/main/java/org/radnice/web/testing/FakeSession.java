package org.radnice.web.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radnice.web.api.WebSession;

/** The session of one browser, in memory. It begins with the first value that is put in, or with a sign-in. */
public final class FakeSession implements WebSession {

    private static final int LONGEST_VALUE = 2000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private String account;

    @Override
    public Optional<String> id() {
        return values.isEmpty() && account == null ? Optional.empty() : Optional.of("session-1");
    }

    @Override
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public void signIn(String id) {
        account = id;
    }

    @Override
    public void signOut() {
        account = null;
        values.clear();
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void put(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("A session's value is longer than " + LONGEST_VALUE + " characters: " + name);
        }
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    @Override
    public void notice(String messageKey) {
        notices.add(messageKey);
    }

    /** Message keys of the notices, in order; none was shown yet. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** What lies in it, by name. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
