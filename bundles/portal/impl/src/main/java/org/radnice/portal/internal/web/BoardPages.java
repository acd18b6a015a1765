package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.radnice.kernel.api.office.Office;
import org.radnice.portal.internal.board.BoardRules;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingFile;
import org.radnice.portal.internal.board.PostingNotFoundException;
import org.radnice.security.api.Public;
import org.radnice.web.api.Choice;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The electronic notice board for everybody. */
@Path("/uredni-deska")
public final class BoardPages {

    private static final int PER_PAGE = 20;
    /** A feed has one language, and the documents are Czech whoever reads it. */
    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final WebRequests requests;
    private final NoticeBoard board;
    private final Office office;
    private final Texts texts;

    BoardPages(WebRequests requests, NoticeBoard board, Office office, Texts texts) {
        this.requests = requests;
        this.board = board;
        this.office = office;
        this.texts = texts;
    }

    @GET
    @Public
    public Page shown(
            @QueryParam("kategorie") @DefaultValue("") String category, @QueryParam("q") @DefaultValue("") String words) {
        Locale locale = requests.current().locale();
        List<Posting> all = board.shown();
        return Page.of("board")
                .with("postings", all.stream().filter(posting -> matches(posting, category, words, locale)).toList())
                .with("any", !all.isEmpty())
                .with("category", category)
                .with("q", words)
                .with("categories", categories(locale, texts));
    }

    @GET
    @Path("/archiv")
    @Public
    public Page archive(@QueryParam("strana") @DefaultValue("1") String page) {
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        NoticeBoard.Archive archive = board.archive((number - 1) * PER_PAGE, PER_PAGE);
        return Page.of("board-archive")
                .with("postings", archive.postings())
                .with("number", number)
                .with("pages", (archive.total() + PER_PAGE - 1) / PER_PAGE);
    }

    @GET
    @Path("/rss.xml")
    @Produces("application/rss+xml;charset=UTF-8")
    @Public
    public String rss() {
        return BoardFeed.rss(
                board.shown(),
                requests.current().baseUrl(),
                texts.text(CZECH, "board.title") + " – " + office.profile().name(CZECH),
                texts.text(CZECH, "board.lead"),
                code -> texts.text(CZECH, "board.category." + code));
    }

    @GET
    @Path("/{id}")
    @Public
    public Page one(@PathParam("id") String id) {
        Posting posting = board.published(id);
        return Page.of("board-item")
                .with("posting", posting)
                .with("paragraphs", paragraphs(posting))
                .with("corrected", corrected(posting))
                .with("intact", BoardRules.digest(posting.text(), posting.files()).equals(posting.sha256()));
    }

    /** The proof of posting and removal, made to be printed. */
    @GET
    @Path("/{id}/dolozka")
    @Public
    public Page proof(@PathParam("id") String id) {
        Posting posting = board.published(id);
        return Page.of("board-proof")
                .with("posting", posting)
                .with("by", "")
                .with("removedBy", "")
                .with("intact", BoardRules.digest(posting.text(), posting.files()).equals(posting.sha256()))
                .with("contact", Contact.of(office.profile(), requests.current().locale()));
    }

    @GET
    @Path("/{id}/prilohy/{number}")
    @Public
    public Response file(@PathParam("id") String id, @PathParam("number") String number) {
        return file(board, board.published(id), number);
    }

    static Response file(NoticeBoard board, Posting posting, String number) {
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) >= posting.files().size()) {
            throw new PostingNotFoundException();
        }
        PostingFile file = posting.files().get(Integer.parseInt(number));
        StreamingOutput body = out -> {
            try (InputStream in = board.open(file)) {
                in.transferTo(out);
            }
        };
        // Always a download: what an employee attached must not run as a page of the office.
        return Response.ok(body, "application/octet-stream")
                .header("Content-Length", file.size())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"))
                .build();
    }

    static List<Choice> categories(Locale locale, Texts texts) {
        return BoardRules.CATEGORIES.stream()
                .map(code -> Choice.of(code, texts.text(locale, "board.category." + code)))
                .toList();
    }

    static List<String> paragraphs(Posting posting) {
        return posting.text().summary().isBlank()
                ? List.of()
                : List.of(posting.text().summary().strip().split("\\R\\s*\\R"));
    }

    private Posting corrected(Posting posting) {
        return posting.text().corrects().isEmpty() ? null : board.published(posting.text().corrects());
    }

    private static boolean matches(Posting posting, String category, String words, Locale locale) {
        if (!category.isEmpty() && !posting.text().category().equals(category)) {
            return false;
        }
        String wanted = words.strip().toLowerCase(locale);
        return wanted.isEmpty()
                || (posting.text().title() + " " + posting.text().issuer() + " " + posting.text().referenceNumber() + " "
                                + posting.text().fileMark() + " " + posting.text().summary())
                        .toLowerCase(locale)
                        .contains(wanted);
    }
}
