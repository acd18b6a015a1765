package org.radnice.portal.internal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.AccountsHolder;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.content.BodyJson;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Fields;
import org.radnice.portal.internal.content.Version;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** One text with its versions, and what can be done with it. */
public final class TextPage {

    /** A version in the history. */
    public record VersionLine(Version version, String changedBy, String approvedBy, String publishedBy, boolean live) {}

    private final WebRequests requests;
    private final Editing editing;
    private final CallersHolder callers;
    private final AccountsHolder accounts;
    private final People people;
    private final Clock clock;

    TextPage(
            WebRequests requests, Editing editing, CallersHolder callers, AccountsHolder accounts, People people, Clock clock) {
        this.requests = requests;
        this.editing = editing;
        this.callers = callers;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    Page page(String id, FormView form) {
        Locale locale = requests.current().locale();
        Caller caller = callers.get().current();
        Editing.History history = editing.history(id);
        Content content = history.content();
        Instant now = clock.instant();
        int live = content.live(now);
        Optional<Version> open = content.openVersion() == 0
                ? Optional.empty()
                : Optional.of(history.version(content.openVersion()));
        List<Fields.Difference> differences = open.isEmpty() || live == 0
                ? List.of()
                : Fields.compare(
                        BodyJson.read(content.kind(), history.version(live).body()),
                        BodyJson.read(content.kind(), open.get().body()));
        return Page.of("office-text")
                .with("content", content)
                .with("kind", content.kind().code())
                .with("href", EditingPages.address(id))
                .with("live", live)
                .with("liveVersion", live == 0 ? null : history.version(live))
                .with("open", open.orElse(null))
                .with("fields", open.isPresent() && live == 0
                        ? Fields.of(BodyJson.read(content.kind(), open.get().body()))
                        : List.of())
                .with("differences", differences)
                .with("planned", content.schedule().next() != null && now.isBefore(content.schedule().next().from()))
                .with("versions", history.versions().stream().map(version -> line(version, live, locale)).toList())
                .with("owner", people.name(content.owner(), locale))
                .with("owners", owners())
                .with("verifiedBy", people.name(content.review().verifiedBy(), locale))
                .with("late", content.review().late(OfficeTime.day(now)))
                .with("mayApprove", caller.may(PortalPermissions.APPROVE))
                .with("own", open.map(version -> version.authors().contains(caller.id())).orElse(false))
                .with("form", form.values().isEmpty() ? form.with("owner", content.owner()) : form);
    }

    private VersionLine line(Version version, int live, Locale locale) {
        return new VersionLine(
                version,
                people.name(version.changedBy(), locale),
                people.name(version.approvedBy(), locale),
                people.name(version.publishedBy(), locale),
                version.number() == live);
    }

    /** Who may be made the owner of a text. */
    List<Choice> owners() {
        return accounts.find()
                .map(service -> service.withPermission(PortalPermissions.EDIT).stream()
                        .map(account -> Choice.of(account.id(), account.name()))
                        .toList())
                .orElse(List.of());
    }
}
