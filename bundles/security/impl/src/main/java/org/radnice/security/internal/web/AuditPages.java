package org.radnice.security.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.api.Requires;
import org.radnice.security.internal.AuditFilter;
import org.radnice.security.internal.AuditTrailService;
import org.radnice.security.internal.DayFilter;
import org.radnice.security.internal.Permissions;
import org.radnice.security.internal.StaffAccounts;
import org.radnice.security.internal.UnknownAccountException;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The audit trail, for those who may read it. */
@Path("/urad/audit")
public final class AuditPages {

    private static final int PER_PAGE = 50;

    private final AuditTrailService trail;
    private final StaffAccounts accounts;
    private final WebRequests requests;
    private final Texts texts;

    AuditPages(AuditTrailService trail, StaffAccounts accounts, WebRequests requests, Texts texts) {
        this.trail = trail;
        this.accounts = accounts;
        this.requests = requests;
        this.texts = texts;
    }

    @GET
    @Requires(Permissions.AUDIT_READ)
    public Page list(
            @QueryParam("co") @DefaultValue("") String code,
            @QueryParam("kdo") @DefaultValue("") String actor,
            @QueryParam("zaznam") @DefaultValue("") String subject,
            @QueryParam("od") @DefaultValue("") String from,
            @QueryParam("do") @DefaultValue("") String to,
            @QueryParam("pred") @DefaultValue("") String before) {
        Locale locale = requests.current().locale();
        Optional<Instant> first = DayFilter.day(from).map(OfficeTime::start);
        Optional<Instant> end = DayFilter.day(to).map(OfficeTime::end);
        AuditFilter filter = new AuditFilter(code.strip(), actorId(actor.strip()), subject.strip(), first, end, before);
        List<AuditTrail.Entry> found = trail.find(filter, PER_PAGE + 1);
        List<AuditTrail.Entry> entries = found.subList(0, Math.min(PER_PAGE, found.size()));
        String older = found.size() <= PER_PAGE ? "" : "/urad/audit?co=" + encoded(code) + "&kdo=" + encoded(actor)
                + "&zaznam=" + encoded(subject) + "&od=" + encoded(from) + "&do=" + encoded(to) + "&pred="
                + entries.get(entries.size() - 1).id();
        return Page.of("audit")
                .with("code", code)
                .with("actor", actor)
                .with("subject", subject)
                .with("from", from)
                .with("to", to)
                .with("wrongDay", isWrong(from, DayFilter.day(from)) || isWrong(to, DayFilter.day(to)))
                .with("entries", entries)
                .with("names", names(entries))
                .with("actions", called(entries.stream().map(AuditTrail.Entry::code), one -> texts.ofModule(one, locale, "audit." + one)))
                .with("channels", called(entries.stream().map(AuditTrail.Entry::channel), one -> texts.find(locale, "security.audit.channel." + one)))
                .with("keys", called(
                        entries.stream().flatMap(entry -> entry.details().keySet().stream()),
                        one -> texts.find(locale, "security.audit.detail." + one)))
                .with("older", older);
    }

    /** An address is looked up; what it does not find is taken as an id, so that closed and system actors can be asked for. */
    private String actorId(String typed) {
        if (!typed.contains("@")) {
            return typed;
        }
        try {
            return accounts.findByEmail(typed).id();
        } catch (UnknownAccountException e) {
            return typed;
        }
    }

    private Map<String, String> names(List<AuditTrail.Entry> entries) {
        return accounts.names(entries.stream().map(AuditTrail.Entry::actor).collect(Collectors.toSet()));
    }

    /** What people call the values; those without a name are left out and shown as they are. */
    private static Map<String, String> called(Stream<String> values, Function<String, Optional<String>> name) {
        Map<String, String> called = new HashMap<>();
        values.distinct().forEach(value -> name.apply(value).ifPresent(words -> called.put(value, words)));
        return called;
    }

    private static boolean isWrong(String typed, Optional<LocalDate> day) {
        return !typed.isBlank() && day.isEmpty();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
