package org.radnice.notification.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.Resending;
import org.radnice.notification.internal.foreign.AuditHolder;
import org.radnice.notification.internal.mail.TransportHolder;
import org.radnice.notification.internal.store.MessageStore;
import org.radnice.notification.internal.store.StoredMessage;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.Link;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** Messages in the employees' part: what waits, what has failed, and what lies in the folder. */
@Path("/urad/zpravy")
@Component(service = MessagePages.class)
public final class MessagePages {

    private static final int PAGE_SIZE = 50;
    private static final String STUCK = "nedorucene";
    private static final Map<String, String> TAGS =
            Map.of("WAITING", "info", "RETRYING", "waiting", "SENT", "done", "FAILED", "stop");

    private final MessageStore store;
    private final TransportHolder transports;
    private final Resending resending;
    private final WebRequests requests;
    private final Texts texts;
    private final AuditHolder audit;

    /** Called by Declarative Services. */
    @Activate
    public MessagePages(
            @Reference MessageStore store,
            @Reference TransportHolder transports,
            @Reference Resending resending,
            @Reference WebRequests requests,
            @Reference Texts texts,
            @Reference AuditHolder audit) {
        this.store = store;
        this.transports = transports;
        this.resending = resending;
        this.requests = requests;
        this.texts = texts;
        this.audit = audit;
    }

    /** One tab over the list. */
    public record Tab(String href, String label, String count, boolean current) {}

    /** One line about a message. */
    public record Row(String label, String value, String change) {

        Row(String label, String value) {
            this(label, value, "");
        }
    }

    /** The list; {@code stav=nedorucene} shows only what has failed. */
    @GET
    @Requires("notification.message.read")
    public Page list(@QueryParam("stav") String filter, @QueryParam("strana") int number) {
        boolean stuck = STUCK.equals(filter);
        int page = Math.max(1, number);
        long total = count(true);
        long shown = stuck ? total : count(false);
        return Page.of("messages")
                .with("crumbs", crumbs())
                .with("messages", store.page(states(stuck), (page - 1) * PAGE_SIZE, PAGE_SIZE))
                .with("kinds", TAGS)
                .with("tabs", List.of(tab("messages.all", "", !stuck, count(false)), tab("messages.stuck", STUCK, stuck, total)))
                .with("number", page)
                .with("pages", (int) ((shown + PAGE_SIZE - 1) / PAGE_SIZE))
                .with("base", "/urad/zpravy?" + (stuck ? "stav=" + STUCK + "&" : "") + "strana=")
                .with("reachesPeople", transports.reachesPeople())
                .with("target", transports.target());
    }

    /** One message. Its text is there as long as no mail server has taken it. */
    @GET
    @Path("/{id}")
    @Requires("notification.message.read")
    @Audited("notification.message.read")
    public Page show(@PathParam("id") String id) {
        StoredMessage message = store.find(id).orElseThrow(UnknownMessageException::new);
        audit.get().record("notification.message.read", id, Map.of());
        List<Link> crumbs = new ArrayList<>(crumbs());
        crumbs.add(new Link("/urad/zpravy", text("messages.title")));
        return Page.of("message")
                .with("crumbs", crumbs)
                .with("message", message)
                .with("rows", rows(message))
                .with("resendable", states(true).contains(message.delivery().status()));
    }

    /** Sends a stuck message again. */
    @POST
    @Path("/{id}/znovu")
    @Requires("notification.message.resend")
    @Audited("notification.message.resent")
    public Response again(@PathParam("id") String id) {
        boolean due = resending.again(id);
        requests.current().session().notice(due ? "messages.due" : "messages.not-stuck");
        return Response.seeOther(URI.create("/urad/zpravy/" + id)).build();
    }

    private List<Row> rows(StoredMessage message) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(text("messages.state"), text("messages.status." + message.delivery().status())));
        rows.add(new Row(text("messages.recipient"), message.recipient()));
        rows.add(new Row(text("messages.kind"), message.delivery().kind()));
        if (!message.delivery().problem().isEmpty()) {
            rows.add(new Row(text("messages.problem"), message.delivery().problem()));
            rows.add(new Row(text("messages.attempts"), String.valueOf(message.attempts())));
        }
        return rows;
    }

    private Tab tab(String key, String filter, boolean current, long count) {
        String query = filter.isEmpty() ? "" : "?stav=" + filter;
        return new Tab("/urad/zpravy" + query, text(key), String.valueOf(count), current);
    }

    private List<Link> crumbs() {
        return List.of(new Link("/urad", text("messages.office")));
    }

    private long count(boolean stuck) {
        return states(stuck).stream().mapToLong(store::count).sum();
    }

    private String text(String key) {
        return texts.text(requests.current().locale(), key);
    }

    private static List<Status> states(boolean stuck) {
        return stuck ? List.of(Status.RETRYING, Status.FAILED) : List.of(Status.values());
    }
}
