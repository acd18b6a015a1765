package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.PostingText;

/**
 * The open data of the notice board against what the open formal standard "Úřední desky" of 20 July 2021 demands of a board, an
 * information on it, its documents, moments and operator.
 */
class BoardDataTest extends OwnSite {

    private static final String CONTEXT = "https://ofn.gov.cz/úřední-desky/2021-07-20/kontexty/úřední-deska.jsonld";
    private static final Set<String> BOARD = Set.of("@context", "typ", "iri", "stránka", "provozovatel", "umístění", "informace");
    private static final Set<String> INFORMATION = Set.of("typ", "iri", "url", "název", "popis", "vyvěšení", "schválení",
            "relevantní_do", "číslo_jednací", "spisová_značka", "revize", "subjekt", "umístění", "dokument", "agenda");

    private JsonNode board() {
        return new ObjectMapper().valueToTree(new BoardRest(site, site.board, site.office, site.renderer).board());
    }

    @Test
    void anEmptyBoardIsABoard() {
        JsonNode board = board();
        check(board);
        assertThat(board.get("informace")).isEmpty();
    }

    @Test
    void whatHangsIsDescribedInFull() {
        LocalDate today = LocalDate.ofInstant(database.kernel().clock().instant(), OfficeTime.ZONE);
        site.board.post(new PostingText("Záměr prodeje pozemku", "zamer-obce", "Odbor majetku", "MMCH/1/2026", "SZ/1", "Text", today,
                today.plusDays(15), ""), List.of(attachment()));
        site.board.post(new PostingText("Bez čísla", "zamer-obce", "Odbor majetku", "", "", "Text", today, today.plusDays(15), ""), List.of());
        JsonNode board = board();
        check(board);
        assertThat(board.get("informace")).hasSize(2);
        JsonNode whole = StreamSupport.stream(board.get("informace").spliterator(), false)
                .filter(one -> one.has("číslo_jednací")).findFirst().orElseThrow();
        assertThat(whole.get("dokument")).hasSize(1);
        assertThat(whole.at("/relevantní_do/datum").asText()).isEqualTo(today.plusDays(15).toString());
    }

    static NoticeBoard.NewFile attachment() {
        return new NoticeBoard.NewFile() {
            @Override
            public String name() {
                return "záměr.pdf";
            }

            @Override
            public String mediaType() {
                return "application/pdf";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[] {'%', 'P', 'D', 'F'});
            }
        };
    }

    private static void check(JsonNode board) {
        assertThat(board.fieldNames()).toIterable().isSubsetOf(BOARD);
        assertThat(board.get("@context").asText()).isEqualTo(CONTEXT);
        assertThat(board.get("typ").asText()).isEqualTo("Úřední deska");
        address(board.get("iri"));
        address(board.get("stránka"));
        assertThat(board.at("/provozovatel/typ").asText()).isEqualTo("Osoba");
        assertThat(board.at("/provozovatel/ičo").asText()).matches("\\d{8}");
        assertThat(board.get("informace").isArray()).isTrue();
        board.get("informace").forEach(BoardDataTest::checkInformation);
    }

    private static void checkInformation(JsonNode one) {
        assertThat(one.fieldNames()).toIterable().isSubsetOf(INFORMATION);
        assertThat(one.get("typ")).extracting(JsonNode::asText).contains("Digitální objekt", "Informace na úřední desce");
        address(one.get("iri"));
        address(one.get("url"));
        words(one.get("název"));
        moment(one.get("vyvěšení"));
        moment(one.get("relevantní_do"));
        for (String name : List.of("číslo_jednací", "spisová_značka")) {
            assertThat(one.path(name).isMissingNode() || !one.get(name).asText().isBlank()).as(name).isTrue();
        }
        one.path("dokument").forEach(document -> {
            assertThat(document.get("typ").asText()).isEqualTo("Digitální objekt");
            address(document.get("url"));
            words(document.get("název"));
        });
        one.path("agenda").forEach(agenda -> {
            assertThat(agenda.get("typ").asText()).isEqualTo("Agenda");
            words(agenda.get("název"));
        });
    }

    private static void moment(JsonNode moment) {
        assertThat(moment.get("typ").asText()).isEqualTo("Časový okamžik");
        assertThat(moment.path("nespecifikovaný").asBoolean() || LocalDate.parse(moment.get("datum").asText()) != null).isTrue();
    }

    private static void words(JsonNode words) {
        assertThat(words.get("cs").asText()).isNotBlank();
    }

    private static void address(JsonNode iri) {
        assertThat(iri.asText()).matches("https?://\\S+");
    }
}
