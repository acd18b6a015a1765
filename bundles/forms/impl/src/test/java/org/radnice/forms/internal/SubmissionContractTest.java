package org.radnice.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.forms.api.ActionNotPossibleException;
import org.radnice.forms.api.AnswersInvalidException;
import org.radnice.forms.api.FormNotFoundException;
import org.radnice.forms.api.KeyReusedException;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.api.SubmissionChangedException;
import org.radnice.forms.api.SubmissionNotFoundException;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.api.SubmissionStatus;
import org.radnice.forms.api.SubmitRequest;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.forms.internal.DraftService.Opened;
import org.radnice.forms.internal.DraftService.StepInput;
import org.radnice.forms.internal.definition.DefinitionReader;
import org.radnice.forms.internal.file.FileRefusedException;
import org.radnice.forms.internal.submission.CaseRules;
import org.radnice.forms.internal.submission.Confirmation;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.value.Characters;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.testing.FakeCallers;

/** The main job on each database: file, confirm, take over, ask, complete, decide, follow. */
class SubmissionContractTest {

    private static final String DATABASES = "org.radnice.kernel.testing.Databases#all";
    private static final String PDF = "%PDF-1.7 rozhodnuti";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aCitizenFilesAndFollowsToTheDecision(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.service.submit(TestOffice.fault(""));
        assertThat(receipt.state()).isEqualTo(SubmissionState.RECEIVED);
        assertThat(receipt.confirmBy()).isNull();
        assertThat(receipt.dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
        String reference = receipt.reference();

        office.as(TestOffice.official("petr"), () -> {
            office.cases.takeOver(reference, CaseService.ANY);
            office.cases.note(reference, "Zavolat na technické služby");
            office.cases.message(reference, "Pracujeme na tom", List.of());
            office.cases.requestCompletion(reference, CaseService.ANY, "Pošlete fotografii", LocalDate.of(2026, 11, 20));
        });
        Pass pass = Pass.secret(reference, receipt.secret());
        office.cases.complete(pass, "Posílám", List.of(TestOffice.file("files", "foto.png", "\u0089PNG\r\n\u001a\n...")));
        office.as(TestOffice.official("petr"), () -> office.cases.decide(
                reference, CaseService.ANY, Outcome.SETTLED, "Opraveno", List.of(TestOffice.file("document", "rozhodnuti.pdf", PDF))));

        SubmissionStatus status = office.service.status(reference, receipt.secret());
        assertThat(status.state()).isEqualTo(SubmissionState.DECIDED);
        assertThat(status.outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(status.timeline()).extracting(SubmissionStatus.Entry::what)
                .containsExactly("submitted", "taken-over", "message", "completion-requested", "completed", "decided");
        assertThat(status.timeline().get(5).documents()).extracting(SubmissionStatus.Document::name).containsExactly("rozhodnuti.pdf");
        assertThat(office.kernel.events("forms.submission.*")).hasSize(7);
        assertThat(office.audit.newest(100)).extracting(AuditTrail.Entry::code)
                .contains("forms.submission.submitted", "forms.submission.decided", "forms.submission.note");
        assertThat(office.cases.enter(pass).documents()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aSubmissionWithoutTheIdentityIsTakenAndWaitsFiveDays(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.as(FakeCallers.citizen("jana"), () -> office.service.submit(TestOffice.dog()));
        assertThat(receipt.state()).isEqualTo(SubmissionState.TO_CONFIRM);
        // 2 November is a Monday, the fifth day after it a Saturday.
        assertThat(receipt.confirmBy()).isEqualTo(LocalDate.of(2026, 11, 9));
        office.as(TestOffice.official("petr"), () -> {
            assertThatThrownBy(() -> office.cases.takeOver(receipt.reference(), CaseService.ANY))
                    .isInstanceOf(ActionNotPossibleException.class);
            office.cases.confirm(receipt.reference(), CaseService.ANY, Confirmation.IN_PERSON);
            office.cases.takeOver(receipt.reference(), CaseService.ANY);
        });
        assertThat(office.as(TestOffice.dataBox("jana"), () -> office.service.submit(TestOffice.dog())).state())
                .isEqualTo(SubmissionState.RECEIVED);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatNobodyConfirmsLapsesAfterItsLastDay(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.service.submit(TestOffice.dog());
        office.kernel.clock().advance(Duration.ofDays(4));
        assertThat(office.cases.turn()).isZero();
        office.kernel.clock().advance(Duration.ofDays(1));
        assertThat(office.cases.turn()).as("two days before the last one the sender is reminded").isEqualTo(1);
        assertThat(office.cases.turn()).isZero();
        assertThat(office.kernel.events("forms.submission.confirm-reminded")).hasSize(1);
        office.kernel.clock().advance(Duration.ofDays(2));
        assertThat(office.cases.turn()).as("on the last day it can still be confirmed").isZero();
        office.kernel.clock().advance(Duration.ofDays(1));
        assertThat(office.cases.turn()).isEqualTo(1);
        assertThat(office.cases.turn()).isZero();
        assertThat(office.service.status(receipt.reference(), receipt.secret()).state()).isEqualTo(SubmissionState.LAPSED);
        assertThat(office.kernel.events("forms.submission.lapsed")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aTermForCompletingThatRunsOutLeavesTheDecisionToTheOffice(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.service.submit(TestOffice.fault(""));
        String reference = receipt.reference();
        office.as(TestOffice.official("petr"), () -> {
            office.cases.takeOver(reference, CaseService.ANY);
            office.cases.requestCompletion(reference, CaseService.ANY, "Kde?", LocalDate.of(2026, 11, 9));
        });
        office.kernel.clock().advance(Duration.ofDays(5));
        assertThat(office.cases.turn()).isEqualTo(1);
        office.as(TestOffice.official("petr"), () -> office.cases.message(reference, "Ozvete se", List.of()));
        office.kernel.clock().advance(Duration.ofDays(3));
        assertThat(office.cases.turn()).isEqualTo(1);
        assertThat(office.cases.turn()).isZero();
        SubmissionStatus status = office.service.status(reference, receipt.secret());
        assertThat(status.state()).isEqualTo(SubmissionState.WAITING_FOR_CITIZEN);
        assertThat(status.timeline()).extracting(SubmissionStatus.Entry::what).containsExactly("submitted", "taken-over",
                "completion-requested", "completion-reminded", "message", "completion-lapsed");
        Pass pass = Pass.secret(reference, receipt.secret());
        assertThat(CaseRules.late(office.cases.enter(pass).submission().course(), LocalDate.of(2026, 11, 10))).isTrue();

        office.cases.complete(pass, "Pozdě, ale přece", List.of());
        assertThat(office.service.status(reference, receipt.secret()).state()).isEqualTo(SubmissionState.IN_PROGRESS);
        office.kernel.clock().advance(Duration.ofDays(30));
        assertThat(office.cases.turn()).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theTermOfAnInformationRequestBeginsAnewWithItsCompletion(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.service.submit(TestOffice.information());
        assertThat(receipt.dueOn()).as("the 15th day after 2 November is a holiday").isEqualTo(LocalDate.of(2026, 11, 18));
        office.as(TestOffice.official("petr"), () -> {
            office.cases.takeOver(receipt.reference(), CaseService.ANY);
            office.cases.requestCompletion(receipt.reference(), CaseService.ANY, "Který rok?", LocalDate.of(2026, 12, 2));
        });
        office.kernel.clock().advance(Duration.ofDays(8));
        office.cases.complete(Pass.secret(receipt.reference(), receipt.secret()), "2025", List.of());
        assertThat(office.service.status(receipt.reference(), receipt.secret()).dueOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoSignsInWithTheAskedIdentityConfirms(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.service.submit(TestOffice.dog());
        Pass pass = Pass.secret(receipt.reference(), receipt.secret());
        office.as(FakeCallers.citizen("jana"), () -> {
            assertThat(office.cases.confirmable(office.cases.enter(pass).submission())).isFalse();
            assertThatThrownBy(() -> office.cases.confirmSignedIn(pass)).isInstanceOf(IdentityTooLowException.class);
        });
        office.as(TestOffice.dataBox("jana"), () -> {
            assertThat(office.cases.confirmable(office.cases.enter(pass).submission())).isTrue();
            office.cases.confirmSignedIn(pass);
            assertThatThrownBy(() -> office.cases.confirmSignedIn(pass)).isInstanceOf(ActionNotPossibleException.class);
        });
        SubmissionStatus status = office.service.status(receipt.reference(), receipt.secret());
        assertThat(status.state()).isEqualTo(SubmissionState.RECEIVED);
        office.as(TestOffice.official("petr"), () -> assertThat(office.cases.open(receipt.reference()).submission().course()
                .confirmation()).isEqualTo(Confirmation.BY_SIGN_IN));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theQueueIsSortedAsAsked(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        String fault = office.service.submit(TestOffice.fault("")).reference();
        office.kernel.clock().advance(Duration.ofDays(1));
        String information = office.service.submit(TestOffice.information()).reference();
        office.kernel.clock().advance(Duration.ofDays(1));
        String other = office.service.submit(TestOffice.fault("")).reference();
        Map<QueueFilter.Order, List<String>> expected = Map.of(
                QueueFilter.Order.DUE, List.of(information, fault, other),
                QueueFilter.Order.RECEIVED, List.of(other, information, fault),
                QueueFilter.Order.FORM, List.of(fault, other, information),
                QueueFilter.Order.STATE, List.of(information, fault, other));
        office.as(TestOffice.official("petr"), () -> expected.forEach((order, references) -> assertThat(
                        office.cases.queue(new QueueFilter(Set.of(), "", "", null, "", order), 0, 10).rows())
                .as(order.name()).extracting(row -> row.reference()).isEqualTo(references)));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void ofTwoWhoTakeOverOneWinsAndTheOtherIsTold(TestDatabase database) throws Exception {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.service.submit(TestOffice.fault(""));
        int seen = office.as(TestOffice.official("petr"), () -> office.cases.open(receipt.reference()).submission().revision());
        office.as(TestOffice.official("petr"), () -> office.cases.takeOver(receipt.reference(), seen));
        office.as(TestOffice.official("eva"), () -> assertThatThrownBy(() -> office.cases.takeOver(receipt.reference(), seen))
                .isInstanceOf(SubmissionChangedException.class));

        Receipt second = office.service.submit(TestOffice.fault(""));
        office.callers.become(TestOffice.official("petr"));
        List<Callable<String>> both = List.of(
                () -> attempt(() -> office.cases.takeOver(second.reference(), 1)),
                () -> attempt(() -> office.cases.takeOver(second.reference(), 1)));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(both)) {
                results.add(future.get());
            }
            assertThat(results).containsExactlyInAnyOrder("done", "SubmissionChangedException");
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.cases.open(second.reference()).entries()).hasSize(2);
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void onlyTheAssignedOfficialDecides(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        String reference = office.service.submit(TestOffice.fault("")).reference();
        office.as(TestOffice.official("petr"), () -> office.cases.takeOver(reference, CaseService.ANY));
        office.as(TestOffice.official("eva"), () -> {
            assertThatThrownBy(() -> office.cases.decide(reference, CaseService.ANY, Outcome.GRANTED, "", List.of()))
                    .isInstanceOf(NotAssignedException.class);
            office.cases.handOver(reference, CaseService.ANY, "eva");
            office.cases.decide(reference, CaseService.ANY, Outcome.GRANTED, "", List.of());
            assertThatThrownBy(() -> office.cases.decide(reference, CaseService.ANY, Outcome.REFUSED, "", List.of()))
                    .isInstanceOf(ActionNotPossibleException.class);
        });
        assertThatThrownBy(() -> office.cases.takeOver(reference, CaseService.ANY)).isInstanceOf(NotSignedInException.class);
        assertThatThrownBy(() -> office.cases.queue(all(), 0, 10)).isInstanceOf(NotSignedInException.class);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aRepeatedRequestReturnsTheFirstResult(TestDatabase database) throws Exception {
        TestOffice office = new TestOffice(database);
        Receipt first = office.service.submit(TestOffice.fault("key-1"));
        Receipt again = office.service.submit(TestOffice.fault("key-1"));
        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(again.secret()).isEqualTo(first.secret());
        assertThat(again.repeated()).isTrue();
        assertThatThrownBy(() -> office.service.submit(new SubmitRequest(
                        "hlaseni-zavad", Map.of("category", "green"), List.of(), TestOffice.CZECH, "key-1")))
                .isInstanceOf(KeyReusedException.class);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Set<String> references = new HashSet<>();
            List<Callable<Receipt>> many = Collections.nCopies(4, () -> office.service.submit(TestOffice.fault("key-2")));
            for (Future<Receipt> future : threads.invokeAll(many)) {
                references.add(future.get().reference());
            }
            assertThat(references).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.kernel.events("forms.submission.submitted")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void secretsOpenOnlyTheirSubmissionAndAreForgotten(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Receipt receipt = office.as(FakeCallers.citizen("jana"), () -> office.service.submit(TestOffice.fault("")));
        String reference = receipt.reference();
        assertThat(office.service.status(reference.toLowerCase(Locale.ROOT).replace("-", " "), receipt.secret().toUpperCase(Locale.ROOT)).reference())
                .isEqualTo(reference);
        assertThatThrownBy(() -> office.service.status(reference, "")).isInstanceOf(SubmissionNotFoundException.class);
        assertThatThrownBy(() -> office.service.status(reference, "a".repeat(32))).isInstanceOf(SubmissionNotFoundException.class);
        assertThatThrownBy(() -> office.service.status("POD-0000-0000", receipt.secret())).isInstanceOf(SubmissionNotFoundException.class);
        assertThatThrownBy(() -> office.service.status("'; DROP TABLE", "x")).isInstanceOf(SubmissionNotFoundException.class);
        assertThat(office.as(FakeCallers.citizen("jana"), () -> office.service.status(reference, "")).reference()).isEqualTo(reference);
        office.as(FakeCallers.citizen("karel"), () -> assertThatThrownBy(() -> office.service.status(reference, ""))
                .isInstanceOf(SubmissionNotFoundException.class));
        assertThat(office.as(FakeCallers.citizen("jana"), () -> office.cases.mine(10))).hasSize(1);

        office.kernel.clock().advance(Duration.ofHours(25));
        new CleaningJob(office.drafts, office.submissions, office.transactions, office.settings, office.kernel.clock()).run();
        Optional<String> kept = office.transactions.read(work ->
                office.submissions.secret(work, office.submissions.byReference(work, reference).orElseThrow().id()));
        assertThat(kept).isEmpty();
        assertThat(office.service.status(reference, receipt.secret()).reference()).isEqualTo(reference);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aDraftIsSavedStepByStepAndFiledOnce(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        Opened begun = office.drafts.begin("hlaseni-zavad", "", TestOffice.CZECH);
        String id = begun.draft().id();
        Map<String, Object> what = Map.of("category", "light", "description", "Nesvítí", "danger", true);
        office.drafts.save(id, new StepInput("zavada", what, Map.of()), List.of(), Set.of(), TestOffice.CZECH);
        AnswersInvalidException missing = catchThrowableOfType(
                AnswersInvalidException.class, () -> office.drafts.submit("hlaseni-zavad", id, "1.2.3.4", TestOffice.CZECH));
        assertThat(missing.violations()).extracting(Violation::field).containsExactly("place");

        office.drafts.save(id, new StepInput("misto", Map.of("place", "Palackého", "lampNumber", "17"), Map.of()), List.of(), Set.of(), TestOffice.CZECH);
        Opened withPhoto = office.drafts.save(id, new StepInput("fotografie", Map.of(), Map.of()),
                List.of(TestOffice.file("photo", "C:\\foto\\lampa.pdf", PDF), TestOffice.file("photo", "b.pdf", PDF)), Set.of(), TestOffice.CZECH);
        assertThat(withPhoto.documents("photo")).extracting("name").containsExactly("lampa.pdf", "b.pdf");
        Opened one = office.drafts.save(id, new StepInput("fotografie", Map.of(), Map.of()), List.of(),
                Set.of(withPhoto.documents().get(1).id()), TestOffice.CZECH);
        assertThat(one.documents()).hasSize(1);
        // The lamp is hidden again, and its number must not be filed.
        office.drafts.save(id, new StepInput("zavada", Map.of("category", "road", "description", "x", "danger", false), Map.of()),
                List.of(), Set.of(), TestOffice.CZECH);

        Receipt receipt = office.drafts.submit("hlaseni-zavad", id, "1.2.3.4", TestOffice.CZECH);
        Receipt again = office.drafts.submit("hlaseni-zavad", id, "1.2.3.4", TestOffice.CZECH);
        assertThat(again.reference()).isEqualTo(receipt.reference());
        assertThat(again.repeated()).isTrue();
        CaseService.Case filed = office.cases.enter(Pass.secret(receipt.reference(), receipt.secret()));
        assertThat(filed.submission().filed().answers()).containsKey("photo").doesNotContainKey("lampNumber");
        assertThat(filed.documents("")).hasSize(1);
        assertThat(office.drafts.find("hlaseni-zavad", id, TestOffice.CZECH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aDraftBelongsToItsSessionOrAccount(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        String ofSession = office.drafts.begin("hlaseni-zavad", "", TestOffice.CZECH).draft().id();
        office.as(FakeCallers.citizen("jana"), () -> office.drafts.save(
                ofSession, new StepInput("zavada", Map.of(), Map.of("description", List.of(""))), List.of(), Set.of(), TestOffice.CZECH));
        assertThat(office.drafts.find("hlaseni-zavad", ofSession, TestOffice.CZECH)).isEmpty();
        assertThat(office.as(FakeCallers.citizen("jana"), () -> office.drafts.find("hlaseni-zavad", "", TestOffice.CZECH))).isPresent();
        assertThat(office.as(FakeCallers.citizen("karel"), () -> office.drafts.find("hlaseni-zavad", ofSession, TestOffice.CZECH))).isEmpty();
        assertThat(office.as(FakeCallers.citizen("jana"), () -> office.drafts.ofAccount(TestOffice.CZECH))).hasSize(1);

        String forgotten = office.drafts.begin("zadost-o-informace", "", TestOffice.CZECH).draft().id();
        office.kernel.clock().advance(Duration.ofHours(25));
        new CleaningJob(office.drafts, office.submissions, office.transactions, office.settings, office.kernel.clock()).run();
        assertThat(office.drafts.find("zadost-o-informace", forgotten, TestOffice.CZECH)).isEmpty();
        assertThat(office.as(FakeCallers.citizen("jana"), () -> office.drafts.ofAccount(TestOffice.CZECH))).hasSize(1);
        assertThatThrownBy(() -> office.drafts.begin("neni", "", TestOffice.CZECH)).isInstanceOf(FormNotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theQueueFiltersAndPages(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        String first = office.service.submit(TestOffice.fault("")).reference();
        office.service.submit(TestOffice.fault(""));
        office.service.submit(TestOffice.dog());
        office.callers.become(TestOffice.official("petr"));
        office.cases.takeOver(first, CaseService.ANY);
        assertThat(office.cases.queue(all(), 0, 2).rows()).hasSize(2);
        assertThat(office.cases.queue(all(), 0, 2).total()).isEqualTo(3);
        assertThat(office.cases.queue(all(), 2, 2).rows()).hasSize(1);
        assertThat(total(office, Set.of(SubmissionState.TO_CONFIRM), "", "", null, "")).isEqualTo(1);
        assertThat(total(office, Set.of(), "hlaseni-zavad", "", null, "")).isEqualTo(2);
        assertThat(total(office, Set.of(), "", "petr", null, "")).isEqualTo(1);
        assertThat(total(office, Set.of(), "", QueueFilter.NOBODY, null, "")).isEqualTo(2);
        assertThat(total(office, Set.of(), "", "", LocalDate.of(2026, 12, 1), "")).isZero();
        assertThat(total(office, Set.of(), "", "", LocalDate.of(2027, 1, 1), "")).isEqualTo(3);
        assertThat(total(office, Set.of(), "", "", null, first)).isEqualTo(1);
    }

    private static QueueFilter all() {
        return new QueueFilter(Set.of(), "", "", null, "");
    }

    private static long total(TestOffice office, Set<SubmissionState> states, String form, String assignee, LocalDate overdue, String reference) {
        return office.cases.queue(new QueueFilter(states, form, assignee, overdue, reference), 0, 10).total();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void filesAreJudgedByTheirContentAndSize(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        assertThatThrownBy(() -> submit(office, TestOffice.file("photo", "foto.jpg", "<html>")))
                .isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> submit(office, TestOffice.file("photo", "foto.pdf", PDF + "x".repeat(1024 * 1024))))
                .isInstanceOf(FileRefusedException.class);
        String almost = PDF + "x".repeat(900 * 1024);
        assertThatThrownBy(() -> submit(office, TestOffice.file("photo", "1.pdf", almost), TestOffice.file("photo", "2.pdf", almost),
                        TestOffice.file("photo", "3.pdf", almost)))
                .isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> submit(office, TestOffice.file("photo", "1.pdf", PDF), TestOffice.file("photo", "2.pdf", PDF),
                        TestOffice.file("photo", "3.pdf", PDF), TestOffice.file("photo", "4.pdf", PDF)))
                .isInstanceOf(AnswersInvalidException.class);
        assertThatThrownBy(() -> submit(office, TestOffice.file("place", "1.pdf", PDF))).isInstanceOf(AnswersInvalidException.class);
        assertThat(submit(office, TestOffice.file("photo", "1.pdf", PDF)).reference()).isNotEmpty();
    }

    private static Receipt submit(TestOffice office, SubmitRequest.NewFile... files) {
        SubmitRequest fault = TestOffice.fault("");
        return office.service.submit(new SubmitRequest(fault.form(), fault.answers(), List.of(files), TestOffice.CZECH, ""));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void naughtyStringsAreOrdinaryText(TestDatabase database) throws IOException {
        Path file = Path.of(System.getProperty("radnice.conformance", "none"), "security", "blns", "blns.json");
        if (!Files.exists(file)) {
            System.out.println("SKIPPED naughty strings: no file " + file);
            Assumptions.abort("no naughty strings");
        }
        TestOffice office = new TestOffice(database);
        List<String> naughty = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8)).forEach(node -> naughty.add(node.asText()));
        naughty.removeIf(String::isBlank);
        naughty.add("\u0000\u0001\ud800 lone surrogate \uffff");
        List<String> refused = naughty.stream().filter(text -> !Characters.allLegal(text)).toList();
        naughty.removeAll(refused);
        for (String text : refused) {
            assertThatThrownBy(() -> office.service.submit(described(text))).isInstanceOf(AnswersInvalidException.class);
        }
        for (String text : naughty) {
            Receipt receipt = office.service.submit(described(text));
            assertThat(office.cases.enter(Pass.secret(receipt.reference(), receipt.secret())).submission().filed().answers())
                    .containsEntry("description", text);
        }
        String reference = office.service.submit(TestOffice.fault("")).reference();
        office.as(TestOffice.official("petr"), () -> {
            office.cases.takeOver(reference, CaseService.ANY);
            naughty.forEach(text -> office.cases.message(reference, text, List.of()));
            assertThat(office.cases.open(reference).entries()).hasSizeGreaterThan(400);
        });
    }

    private static SubmitRequest described(String text) {
        Map<String, Object> answers = new HashMap<>(TestOffice.fault("").answers());
        answers.put("description", text);
        return new SubmitRequest("hlaseni-zavad", answers, List.of(), TestOffice.CZECH, "");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aPublishedVersionNeverChanges(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        String json = TestForms.json("hlaseni-zavad");
        var same = TestForms.form("hlaseni-zavad");
        assertThat(office.transactions.<Boolean>write(work -> office.catalog.publish(work, same, "admin"))).isFalse();
        var other = DefinitionReader.read(json.replace("\"minutes\": 3", "\"minutes\": 4"));
        assertThatThrownBy(() -> office.transactions.write(work -> office.catalog.publish(work, other, "admin")))
                .isInstanceOf(VersionExistsException.class);
        long before = office.catalog.revision();
        var next = DefinitionReader.read(json.replace("\"version\": 1", "\"version\": 2"));
        assertThat(office.transactions.<Boolean>write(work -> office.catalog.publish(work, next, "admin"))).isTrue();
        assertThat(office.catalog.current("hlaseni-zavad").orElseThrow().definition().version()).isEqualTo(2);
        assertThat(office.catalog.revision()).isGreaterThan(before);
        assertThat(office.catalog.all()).extracting("id").containsExactly("hlaseni-zavad", "pes-prihlaseni", "zadost-o-informace");
    }
}
