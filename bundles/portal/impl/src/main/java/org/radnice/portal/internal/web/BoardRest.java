package org.radnice.portal.internal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingFile;
import org.radnice.security.api.Public;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The notice board as open data: the open formal standard "Úřední desky" of 20 July 2021, JSON-LD with Czech names. */
@Path("/notice-board")
@Produces("application/json;charset=UTF-8")
public final class BoardRest {

    private static final String CONTEXT = "https://ofn.gov.cz/úřední-desky/2021-07-20/kontexty/úřední-deska.jsonld";

    /** A moment; a day is enough. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(@JsonProperty("typ") String type, @JsonProperty("datum") String day) {

        static Day of(LocalDate day) {
            return new Day("Časový okamžik", day.toString());
        }
    }

    /** An attachment. */
    public record Document(
            @JsonProperty("typ") String type, @JsonProperty("název") Map<String, String> name, String url) {}

    /** A category. */
    public record Agenda(@JsonProperty("typ") String type, @JsonProperty("název") Map<String, String> name) {}

    /** Whose board it is. */
    public record Operator(
            @JsonProperty("typ") String type,
            @JsonProperty("ičo") String companyId,
            @JsonProperty("název") Map<String, String> name) {}

    /** A posting. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Information(
            @JsonProperty("typ") List<String> type,
            String iri,
            String url,
            @JsonProperty("název") Map<String, String> name,
            @JsonProperty("vyvěšení") Day postedOn,
            @JsonProperty("relevantní_do") Day relevantUntil,
            @JsonProperty("číslo_jednací") String referenceNumber,
            @JsonProperty("spisová_značka") String fileMark,
            @JsonProperty("agenda") List<Agenda> agenda,
            @JsonProperty("dokument") List<Document> documents) {}

    /** The board. */
    public record Board(
            @JsonProperty("@context") String context,
            @JsonProperty("typ") String type,
            String iri,
            @JsonProperty("stránka") String page,
            @JsonProperty("provozovatel") Operator operator,
            @JsonProperty("informace") List<Information> information) {}

    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final WebRequests requests;
    private final NoticeBoard board;
    private final Office office;
    private final Texts texts;

    BoardRest(WebRequests requests, NoticeBoard board, Office office, Texts texts) {
        this.requests = requests;
        this.board = board;
        this.office = office;
        this.texts = texts;
    }

    @GET
    @Public
    public Board board() {
        String page = requests.current().baseUrl() + "/uredni-deska";
        return new Board(
                CONTEXT,
                "Úřední deska",
                page,
                page,
                new Operator(
                        "Osoba", office.profile().companyId(), Map.of("cs", office.profile().name(CZECH))),
                board.shown().stream().map(posting -> information(posting, page + "/" + posting.id())).toList());
    }

    private Information information(Posting posting, String address) {
        List<Document> documents = new ArrayList<>();
        for (PostingFile file : posting.files()) {
            documents.add(new Document(
                    "Digitální objekt", Map.of("cs", file.name()), address + "/prilohy/" + documents.size()));
        }
        return new Information(
                List.of("Digitální objekt", "Informace na úřední desce"),
                address,
                address,
                Map.of("cs", posting.text().title()),
                Day.of(OfficeTime.day(posting.postedAt())),
                Day.of(posting.text().to()),
                posting.text().referenceNumber().isEmpty() ? null : posting.text().referenceNumber(),
                posting.text().fileMark().isEmpty() ? null : posting.text().fileMark(),
                List.of(new Agenda(
                        "Agenda",
                        Map.of("cs", texts.text(CZECH, "board.category." + posting.text().category())))),
                documents);
    }
}
