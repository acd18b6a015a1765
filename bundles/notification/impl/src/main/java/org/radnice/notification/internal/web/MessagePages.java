package org.radnice.notification.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.Resending;
import org.radnice.notification.internal.mail.TransportHolder;
import org.radnice.notification.internal.store.MessageStore;
import org.radnice.notification.internal.store.StoredMessage;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Messages in the employees' part: what waits, what has failed, and what lies in the folder. */
@Path("/urad/zpravy")
@Component(service = MessagePages.class)
public final class MessagePages {

    private static final int PAGE_SIZE = 50;

    private final MessageStore store;
    private final TransportHolder transports;
    private final Resending resending;
    private final WebRequests requests;

    /** Called by Declarative Services. */
    @Activate
    public MessagePages(
            @Reference MessageStore store,
            @Reference TransportHolder transports,
            @Reference Resending resending,
            @Reference WebRequests requests) {
        this.store = store;
        this.transports = transports;
        this.resending = resending;
        this.requests = requests;
    }

    /** The list; {@code stav=stuck} shows only what has failed. */
    @GET
    @Requires("notification.message.read")
    public Page list(@QueryParam("stav") String filter, @QueryParam("strana") int number) {
        boolean stuck = "stuck".equals(filter);
        int page = Math.max(1, number);
        List<StoredMessage> found = store.page(states(stuck), (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        return Page.of("messages")
                .with("messages", found.subList(0, Math.min(PAGE_SIZE, found.size())))
                .with("stuck", stuck)
                .with("number", page)
                .with("hasNext", found.size() > PAGE_SIZE)
                .with("reachesPeople", transports.current().reachesPeople())
                .with("target", transports.current().target());
    }

    /** One message. Its text is there as long as no mail server has taken it. */
    @GET
    @Path("/{id}")
    @Requires("notification.message.read")
    @Audited("notification.message.read")
    public Page show(@PathParam("id") String id) {
        StoredMessage message = store.find(id).orElseThrow(UnknownMessageException::new);
        return Page.of("message")
                .with("message", message)
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

    private static List<Status> states(boolean stuck) {
        return stuck ? List.of(Status.RETRYING, Status.FAILED) : List.of(Status.values());
    }
}
