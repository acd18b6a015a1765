package org.radnice.forms.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.TermsJob;
import org.radnice.forms.internal.TestOffice;
import org.radnice.forms.internal.foreign.NotificationsHolder;
import org.radnice.forms.internal.web.TestPages;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.api.Message;
import org.radnice.notification.api.MessageKindSource.Kind;
import org.radnice.notification.api.Notifications;
import org.radnice.security.testing.FakeCallers;

class SubmissionMailsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private TestDatabase database;
    private TestOffice office;
    private SubmissionMails mails;
    private final List<Message> sent = new ArrayList<>();

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        office = new TestOffice(database);
        NotificationsHolder notifications = new NotificationsHolder();
        notifications.bind(new Notifications() {
            @Override
            public String send(Message message) {
                if (sent.stream().noneMatch(one -> one.key().equals(message.key()))) {
                    sent.add(message);
                }
                return message.key();
            }

            @Override
            public List<Delivery> ofCase(String caseId) {
                return List.of();
            }
        });
        TestPages pages = new TestPages(office);
        mails = new SubmissionMails(office.cases, office.submissions, office.transactions, notifications, pages.receipts(),
                office.kernel.files(), pages.wording(), office.office);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void deliver() {
        office.as(FakeCallers.system(), () -> {
            office.kernel.deliver(mails);
        });
    }

    @Test
    void theSenderLearnsOfEveryStep() {
        Receipt receipt = office.service.submit(TestOffice.fault(""));
        deliver();
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("forms.submission-received");
            assertThat(message.recipient()).isEqualTo("jana@example.cz");
            assertThat(message.variables().get("code")).contains(receipt.secret());
            assertThat(message.variables().get("due")).isEqualTo("středy\u00a02.\u00a012.\u00a02026");
            assertThat(message.attachments()).hasSize(1);
            assertThat(office.kernel.files().find(message.attachments().get(0)).orElseThrow().mediaType()).isEqualTo("application/pdf");
        });
        String reference = receipt.reference();
        office.as(TestOffice.official("petr"), () -> {
            office.cases.takeOver(reference, CaseService.ANY);
            office.cases.note(reference, "Jen pro nás");
            office.cases.requestCompletion(reference, CaseService.ANY, "Kde?", LocalDate.of(2026, 11, 20));
        });
        office.cases.complete(Pass.secret(reference, receipt.secret()), "Tady", List.of());
        office.as(TestOffice.official("petr"), () -> {
            office.cases.message(reference, "Děkujeme", List.of());
            office.cases.decide(reference, CaseService.ANY, Outcome.SETTLED, "", List.of());
        });
        deliver();
        deliver();
        assertThat(sent).extracting(Message::kind).containsExactly("forms.submission-received", "forms.submission-taken-over",
                "forms.submission-completion-requested", "forms.submission-completed", "forms.submission-message",
                "forms.submission-decided");
        assertThat(sent.get(2).variables()).containsEntry("until", "pátku\u00a020.\u00a011.\u00a02026");
        assertThat(sent.get(5).variables()).containsEntry("outcome", "Vyřízeno").containsEntry("code", "");
        assertThat(sent).allSatisfy(message -> assertThat(message.variables().toString()).doesNotContain("Jen pro nás", "Výtluk"));
    }

    @Test
    void anUnprovedSenderLearnsHowAndUntilWhenToConfirm() {
        office.as(FakeCallers.citizen("jana"), () -> office.service.submit(TestOffice.dog()));
        deliver();
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("jana@example.cz");
            assertThat(message.variables().get("confirm"))
                    .contains("pondělí\u00a09.\u00a011.\u00a02026", "abc1234", "280/2009", "Zborovská 4602");
        });
    }

    @Test
    void theSenderIsRemindedAndToldWhatTheClockHasDone() {
        Receipt dog = office.as(FakeCallers.citizen("jana"), () -> office.service.submit(TestOffice.dog()));
        deliver();
        sent.clear();
        turnAfter(5);
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("forms.submission-confirm-reminded");
            assertThat(message.variables().get("until")).contains("9.\u00a011.\u00a02026");
            assertThat(message.variables().get("confirm")).contains("abc1234");
        });
        turnAfter(3);
        assertThat(sent).hasSize(2).last().satisfies(message -> assertThat(message.kind()).isEqualTo("forms.submission-lapsed"));
        sent.clear();
        Receipt fault = office.service.submit(TestOffice.fault(""));
        office.as(TestOffice.official("petr"), () -> {
            office.cases.takeOver(fault.reference(), CaseService.ANY);
            office.cases.requestCompletion(fault.reference(), CaseService.ANY, "Kde?", LocalDate.of(2026, 11, 20));
        });
        turnAfter(8);
        turnAfter(3);
        office.cases.withdraw(Pass.secret(fault.reference(), fault.secret()));
        deliver();
        assertThat(sent).extracting(Message::kind).containsExactly("forms.submission-received", "forms.submission-taken-over",
                "forms.submission-completion-requested", "forms.submission-completion-reminded",
                "forms.submission-completion-lapsed", "forms.submission-withdrawn");
        assertThat(sent.get(4).variables()).containsEntry("until", "pátku\u00a020.\u00a011.\u00a02026");
        assertThat(dog.confirmBy()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    private void turnAfter(int days) {
        office.kernel.clock().advance(Duration.ofDays(days));
        office.as(FakeCallers.system(), () -> {
            new TermsJob(office.cases).run();
        });
        deliver();
    }

    @Test
    void nothingIsSentToNobody() {
        office.service.submit(TestOffice.dog());
        deliver();
        assertThat(sent).isEmpty();
    }

    @Test
    void everyPlaceholderOfTheFirstWordsIsAVariable() {
        for (Kind kind : new FormsMessageKinds().kinds()) {
            assertThat(kind.texts()).containsOnlyKeys("cs", "en", "uk");
            kind.texts().forEach((language, text) -> {
                Matcher matcher = PLACEHOLDER.matcher(text.subject() + text.body());
                while (matcher.find()) {
                    // Those of the office are known to all kinds.
                    assertThat(matcher.group(1).startsWith("office") || kind.variables().containsKey(matcher.group(1)))
                            .as("%s: %s in %s", matcher.group(), kind.code(), language).isTrue();
                }
            });
            assertThat(kind.title()).isNotEqualTo(Map.of());
        }
    }
}
