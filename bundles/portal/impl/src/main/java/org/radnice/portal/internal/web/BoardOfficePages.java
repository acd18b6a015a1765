package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.board.BoardRules;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingText;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The notice board for those who post on it. */
@Path("/urad/deska")
public final class BoardOfficePages {

    /** By law a document is deemed delivered on the fifteenth day; most postings hang that long. */
    private static final int USUAL_DAYS = 15;

    private final WebRequests requests;
    private final NoticeBoard board;
    private final People people;
    private final Office office;
    private final Texts texts;
    private final Clock clock;
    private final Answers answers;

    BoardOfficePages(
            WebRequests requests, NoticeBoard board, People people, Office office, Texts texts, Clock clock) {
        this.requests = requests;
        this.board = board;
        this.people = people;
        this.office = office;
        this.texts = texts;
        this.clock = clock;
        this.answers = new Answers(requests);
    }

    @GET
    @Requires(PortalPermissions.POST)
    public Page list() {
        return Page.of("office-board").with("postings", board.open()).with("removed", board.archive(0, 20).postings());
    }

    @GET
    @Path("/vyvesit")
    @Requires(PortalPermissions.POST)
    public Page form(@QueryParam("opravuje") @DefaultValue("") String corrects) {
        LocalDate today = OfficeTime.day(clock.instant());
        FormView form = FormView.blank()
                .with("from", Days.show(today))
                .with("to", Days.show(today.plusDays(USUAL_DAYS)));
        if (!corrects.isEmpty()) {
            PostingText old = board.find(corrects).text();
            form = form.with("title", old.title())
                    .with("category", old.category())
                    .with("issuer", old.issuer())
                    .with("reference", old.referenceNumber())
                    .with("mark", old.fileMark())
                    .with("summary", old.summary())
                    .with("corrects", corrects);
        }
        return page(form, corrects);
    }

    @POST
    @Path("/vyvesit")
    @Requires(PortalPermissions.POST)
    @Audited("portal.notice.posted")
    public Response post(FormData data) {
        PostingText text = new PostingText(
                data.value("title"),
                data.value("category"),
                data.value("issuer"),
                data.value("reference"),
                data.value("mark"),
                data.value("summary").replace("\r\n", "\n"),
                Days.parse(data.value("from")).orElse(null),
                Days.parse(data.value("to")).orElse(null),
                data.value("corrects"));
        try {
            Posting posting = board.post(
                    text, data.uploads("files").stream().map(UploadedFile::new).toList());
            return answers.done(
                    "/urad/deska/" + posting.id(),
                    posting.state() == BoardRules.State.POSTED ? "board.done-posted" : "board.done-planned");
        } catch (InvalidException e) {
            Locale locale = requests.current().locale();
            FormView form = FormView.of(data).errors(e.violations(), texts, locale);
            if (e.violations().isEmpty()) {
                form = form.error("files", texts.text(locale, "error." + e.code(), e.arguments().toArray()));
            }
            return Answers.again(page(form, data.value("corrects")), 422);
        }
    }

    @GET
    @Path("/{id}")
    @Requires(PortalPermissions.POST)
    public Page one(@PathParam("id") String id) {
        return detail(id, FormView.blank());
    }

    @POST
    @Path("/{id}/sejmout")
    @Requires(PortalPermissions.POST)
    @Audited("portal.notice.removed")
    public Response remove(@PathParam("id") String id, FormData data) {
        try {
            board.remove(id, data.value("reason"));
            return answers.done("/urad/deska/" + id, "board.done-removed");
        } catch (InvalidException e) {
            return Answers.again(
                    detail(id, FormView.of(data).errors(e.violations(), texts, requests.current().locale())), 422);
        }
    }

    /** The proof with the names of those who posted and removed: for the file, not for the public. */
    @GET
    @Path("/{id}/dolozka")
    @Requires(PortalPermissions.POST)
    public Page proof(@PathParam("id") String id) {
        Locale locale = requests.current().locale();
        Posting posting = board.published(id);
        return Page.of("board-proof")
                .with("posting", posting)
                .with("by", people.name(posting.createdBy(), locale))
                .with("removedBy", people.name(posting.removedBy(), locale))
                .with("intact", BoardRules.digest(posting.text(), posting.files()).equals(posting.sha256()))
                .with("contact", Contact.of(office.profile(), locale));
    }

    @GET
    @Path("/{id}/prilohy/{number}")
    @Requires(PortalPermissions.POST)
    public Response file(@PathParam("id") String id, @PathParam("number") String number) {
        return BoardPages.file(board, board.find(id), number);
    }

    private Page page(FormView form, String corrects) {
        return Page.of("office-board-form")
                .with("form", form)
                .with("corrects", corrects)
                .with("categories", BoardPages.categories(requests.current().locale(), texts));
    }

    private Page detail(String id, FormView form) {
        Locale locale = requests.current().locale();
        Posting posting = board.find(id);
        return Page.of("office-board-item")
                .with("posting", posting)
                .with("paragraphs", BoardPages.paragraphs(posting))
                .with("by", people.name(posting.createdBy(), locale))
                .with("removedBy", people.name(posting.removedBy(), locale))
                .with("intact", BoardRules.digest(posting.text(), posting.files()).equals(posting.sha256()))
                .with("form", form);
    }

    private record UploadedFile(FormData.Upload upload) implements NoticeBoard.NewFile {

        @Override
        public String name() {
            return upload.name();
        }

        @Override
        public String mediaType() {
            return upload.mediaType();
        }

        @Override
        public InputStream open() throws IOException {
            return upload.open();
        }
    }
}
