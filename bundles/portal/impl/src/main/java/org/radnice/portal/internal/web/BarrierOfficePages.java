package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.barrier.Barrier;
import org.radnice.portal.internal.barrier.BarrierRules;
import org.radnice.portal.internal.barrier.Barriers;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Reports of barriers for those who answer them. */
@Path("/urad/bariery")
public final class BarrierOfficePages {

    /** A report in the list. */
    public record Line(Barrier barrier, LocalDate answerBy, boolean late, String solvedBy) {}

    private final WebRequests requests;
    private final Barriers barriers;
    private final People people;
    private final Clock clock;
    private final Answers answers;

    BarrierOfficePages(WebRequests requests, Barriers barriers, People people, Clock clock) {
        this.requests = requests;
        this.barriers = barriers;
        this.people = people;
        this.clock = clock;
        this.answers = new Answers(requests);
    }

    @GET
    @Requires(PortalPermissions.BARRIERS)
    public Page list() {
        return Page.of("office-barriers").with("open", lines(barriers.open())).with("solved", lines(barriers.solved()));
    }

    @POST
    @Path("/{id}/vyreseno")
    @Requires(PortalPermissions.BARRIERS)
    @Audited("portal.barrier.solved")
    public Response solve(@PathParam("id") String id) {
        barriers.solve(id);
        return answers.done("/urad/bariery", "barrier.done-solved");
    }

    private List<Line> lines(List<Barrier> list) {
        Locale locale = requests.current().locale();
        LocalDate today = OfficeTime.day(clock.instant());
        return list.stream()
                .map(barrier -> {
                    LocalDate answerBy = BarrierRules.answerBy(OfficeTime.day(barrier.reportedAt()));
                    return new Line(
                            barrier,
                            answerBy,
                            barrier.solvedAt() == null && today.isAfter(answerBy),
                            people.name(barrier.solvedBy(), locale));
                })
                .toList();
    }
}
