package org.radnice.portal.internal.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.file.FileTooLargeException;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.TestSettings;
import org.radnice.portal.internal.store.BoardStore;
import org.radnice.portal.internal.store.StateStore;
import org.radnice.security.testing.FakeAuditTrail;

/** The life of a posting, on each database. */
class NoticeBoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final FakeAuditTrail audit = new FakeAuditTrail();

    private NoticeBoard on(TestDatabase database) {
        AuditHolder holder = new AuditHolder();
        holder.bind(audit);
        return new NoticeBoard(
                database.transactions("portal"),
                new BoardStore(null),
                new StateStore(null, database.kernel().revisions()),
                database.kernel().files(),
                holder,
                database.kernel().contexts(),
                database.kernel().ids(),
                database.kernel().clock(),
                TestSettings.defaults());
    }

    private static PostingText text(LocalDate from, LocalDate to) {
        return new PostingText(
                "Záměr prodeje", "zamer-obce", "Odbor majetku", "MMCH/1/2026", "", "Text", from, to, "");
    }

    private record Attachment(String name, byte[] bytes) implements NoticeBoard.NewFile {

        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void hangsFromItsFirstDayToItsLast(TestDatabase database) throws IOException {
        NoticeBoard board = on(database);
        byte[] bytes = "mapa".getBytes(StandardCharsets.UTF_8);
        Posting today = board.post(text(TODAY, TODAY.plusDays(15)), List.of(new Attachment("mapa.pdf", bytes)));
        Posting later = board.post(text(TODAY.plusDays(2), TODAY.plusDays(17)), List.of());
        assertThat(board.shown()).extracting(Posting::id).containsExactly(today.id());
        assertThatThrownBy(() -> board.published(later.id())).isInstanceOf(PostingNotFoundException.class);
        try (InputStream in = board.open(board.published(today.id()).files().get(0))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(board.turn()).isZero();

        database.kernel().clock().advance(Duration.ofDays(2));
        assertThat(board.turn()).isEqualTo(1);
        assertThat(board.shown()).extracting(Posting::id).containsExactly(later.id(), today.id());

        // The last day, until its end.
        database.kernel().clock().advance(Duration.ofDays(13));
        assertThat(board.turn()).isZero();
        database.kernel().clock().advance(Duration.ofDays(1));
        assertThat(board.turn()).isEqualTo(1);
        assertThat(board.shown()).extracting(Posting::id).containsExactly(later.id());
        Posting removed = board.published(today.id());
        assertThat(removed.state()).isEqualTo(BoardRules.State.REMOVED);
        assertThat(removed.sha256()).isEqualTo(BoardRules.digest(removed.text(), removed.files()));
        assertThat(board.archive(0, 10).postings()).extracting(Posting::id).containsExactly(today.id());
        assertThat(audit.codes())
                .containsExactly(
                        "portal.notice.posted", "portal.notice.posted", "portal.notice.shown", "portal.notice.removed");
        assertThat(database.kernel().events("portal.notice.*")).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void isRemovedEarlyOnceAndWithAReason(TestDatabase database) {
        NoticeBoard board = on(database);
        Posting posting = board.post(text(TODAY, TODAY.plusDays(15)), List.of());
        assertThatThrownBy(() -> board.remove(posting.id(), " ")).isInstanceOf(InvalidPostingException.class);
        board.remove(posting.id(), "Chyba v textu");
        assertThat(board.shown()).isEmpty();
        assertThat(board.find(posting.id()).removalReason()).isEqualTo("Chyba v textu");
        assertThatThrownBy(() -> board.remove(posting.id(), "Znovu")).isInstanceOf(PostingGoneException.class);
        assertThatThrownBy(() -> board.remove("neni", "Důvod")).isInstanceOf(PostingNotFoundException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void refusesWhatIsTooLargeAndWhatSaysNothing(TestDatabase database) {
        NoticeBoard board = on(database);
        byte[] large = new byte[1024 * 1024 + 1];
        assertThatThrownBy(() -> board.post(text(TODAY, TODAY), List.of(new Attachment("velky.pdf", large))))
                .isInstanceOf(FileTooLargeException.class);
        PostingText silent = new PostingText("Nic", "jine", "Odbor", "", "", "", TODAY, TODAY, "");
        assertThatThrownBy(() -> board.post(silent, List.of())).isInstanceOf(InvalidPostingException.class);
        assertThat(board.open()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void showsExamplesOnce(TestDatabase database) throws IOException {
        ExamplePostings examples = new ExamplePostings(
                database.transactions("portal"), new BoardStore(null), new StateStore(null, database.kernel().revisions()), database.kernel().clock());
        List<String> files;
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/content/notices"))) {
            files = all.map(NoticeBoardTest::read).toList();
        }
        assertThat(examples.load(files)).isEqualTo(files.size()).isPositive();
        assertThat(examples.load(files)).isZero();
        assertThat(on(database).shown()).isNotEmpty().allSatisfy(posting -> {
            assertThat(BoardRules.CATEGORIES).contains(posting.text().category());
            assertThat(posting.text().title()).startsWith("Příklad");
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
