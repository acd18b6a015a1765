package org.radnice.web.internal.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.radnice.web.api.WebSession;

/**
 * The session as one request sees it. Nothing is written until {@link #flush}, which the gate calls before the response goes
 * out; a request that puts nothing in and brings no cookie never asks for the store.
 */
public final class RequestSession implements WebSession {

    /** What the browser is to do with its cookie. */
    public interface CookieWriter {

        /** Sets the cookie for the time of the browser's session. */
        void set(String value);

        /** Makes the browser forget it. */
        void clear();
    }

    private static final String NOTICES = "web.notices";
    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ENTRIES = 100;

    private final Supplier<SessionStore> store;
    private final CookieWriter cookie;
    private final Function<String, String> noticeText;
    private final Supplier<String> device;
    private final Map<String, String> changes = new LinkedHashMap<>();

    private StoredSession stored;
    private boolean staleCookie;
    private String newAccount;
    private boolean ended;

    /**
     * @param stored the session that the request came with, or {@code null}
     * @param staleCookie whether the request brought a cookie of no session
     * @param device few words on browser and system
     * @param noticeText sentence for a notice's message key, in the reader's language
     */
    public RequestSession(
            Supplier<SessionStore> store,
            CookieWriter cookie,
            Function<String, String> noticeText,
            Supplier<String> device,
            StoredSession stored,
            boolean staleCookie) {
        this.store = store;
        this.cookie = cookie;
        this.noticeText = noticeText;
        this.device = device;
        this.stored = stored;
        this.staleCookie = staleCookie;
    }

    @Override
    public Optional<String> id() {
        return stored == null || ended ? Optional.empty() : Optional.of(stored.publicId());
    }

    @Override
    public Optional<String> account() {
        if (newAccount != null) {
            return Optional.of(newAccount);
        }
        return stored == null || ended ? Optional.empty() : stored.account();
    }

    @Override
    public void signIn(String account) {
        newAccount = account;
        ended = false;
    }

    @Override
    public void signOut() {
        ended = true;
        newAccount = null;
        changes.clear();
    }

    @Override
    public Optional<String> get(String name) {
        String changed = changes.get(name);
        if (changed != null) {
            return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
        }
        return stored == null || ended ? Optional.empty() : Optional.ofNullable(stored.entries().get(name));
    }

    @Override
    public void put(String name, String value) {
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("A session's value is longer than " + LONGEST_VALUE + " characters: " + name);
        }
        boolean unknown = get(name).isEmpty();
        if (value.isEmpty() && unknown) {
            changes.remove(name);
            return;
        }
        if (unknown && changes.size() + (stored == null ? 0 : stored.entries().size()) >= MOST_ENTRIES) {
            throw new IllegalArgumentException("A session has more than " + MOST_ENTRIES + " values");
        }
        changes.put(name, value);
    }

    @Override
    public void notice(String messageKey) {
        String text = noticeText.apply(messageKey);
        String waiting = get(NOTICES).map(already -> already + "\n" + text).orElse(text);
        if (waiting.length() <= LONGEST_VALUE) {
            put(NOTICES, waiting);
        }
    }

    /** Takes the notices that wait for a page. */
    public List<String> takeNotices() {
        Optional<String> waiting = get(NOTICES);
        if (waiting.isEmpty()) {
            return List.of();
        }
        put(NOTICES, "");
        return new ArrayList<>(List.of(waiting.get().split("\n")));
    }

    /** Whether the answer depends on this browser's session. */
    public boolean personal() {
        return stored != null || newAccount != null || ended || !changes.isEmpty();
    }

    /**
     * Writes what has changed, and the cookie; before the response goes out. May be called more than once: what could not be
     * written is not tried again, since the answer is then an error.
     */
    public void flush() {
        try {
            write();
        } finally {
            changes.clear();
            newAccount = null;
            ended = false;
        }
    }

    private void write() {
        if (ended) {
            if (stored != null) {
                store.get().delete(stored.idHash());
            }
            if (stored != null || staleCookie) {
                cookie.clear();
            }
            stored = null;
            staleCookie = false;
        }
        if (newAccount != null) {
            begin(newAccount);
        } else if (!changes.isEmpty()) {
            if (stored == null) {
                begin(null);
            } else if (!store.get().change(stored.idHash(), changes)) {
                // Ended elsewhere while this request ran: what it wanted to remember goes with it.
                cookie.clear();
                stored = null;
            } else {
                stored = new StoredSession(stored.idHash(), stored.publicId(), stored.account(), merged());
            }
        }
    }

    private void begin(String account) {
        Map<String, String> entries = merged();
        StoredSession before = stored;
        SessionStore.Begun begun = store.get().create(account, device.get(), entries);
        stored = new StoredSession(
                DatabaseSessionStore.hash(begun.cookie()), begun.publicId(), Optional.ofNullable(account), entries);
        cookie.set(begun.cookie());
        staleCookie = false;
        if (before != null) {
            store.get().delete(before.idHash());
        }
    }

    private Map<String, String> merged() {
        Map<String, String> entries = new LinkedHashMap<>(stored == null ? Map.of() : stored.entries());
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                entries.remove(name);
            } else {
                entries.put(name, value);
            }
        });
        return entries;
    }
}
