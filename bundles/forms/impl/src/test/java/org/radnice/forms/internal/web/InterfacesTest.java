package org.radnice.forms.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radnice.forms.api.AnswersInvalidException;
import org.radnice.forms.api.MalformedException;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.SubmissionNotFoundException;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.InputInvalidException;
import org.radnice.forms.internal.TestOffice;
import org.radnice.forms.internal.file.FileRefusedException;
import org.radnice.forms.internal.web.FormsRest.CompletionAnswer;
import org.radnice.forms.internal.web.FormsRest.CompletionRequest;
import org.radnice.forms.internal.web.FormsRest.DecisionRequest;
import org.radnice.forms.internal.web.FormsRest.FileItem;
import org.radnice.forms.internal.web.FormsRest.MessageRequest;
import org.radnice.forms.internal.web.FormsRest.ReceiptItem;
import org.radnice.forms.internal.web.FormsRest.StatusItem;
import org.radnice.forms.internal.web.FormsRest.SubmissionRequest;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.testing.FakeCallers;

/** The main job by REST and by SOAP. */
class InterfacesTest {

    private static final byte[] PDF = "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII);

    private TestDatabase database;
    private Browser site;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        site = new Browser(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ReceiptItem submit(String key, int status) {
        Map<String, Object> answers = new HashMap<>(TestOffice.fault("").answers());
        Response response = site.rest.submit("hlaseni-zavad", key,
                new SubmissionRequest(answers, List.of(new FileItem("photo", "foto.pdf", PDF)), "en"));
        assertThat(response.getStatus()).isEqualTo(status);
        return (ReceiptItem) response.getEntity();
    }

    @Test
    void byRest() {
        assertThat(site.rest.list()).extracting(FormsRest.FormItem::id).contains("hlaseni-zavad");
        assertThat(site.rest.form("hlaseni-zavad")).containsEntry("id", "hlaseni-zavad").containsKey("steps");
        ReceiptItem receipt = submit("key-1", 201);
        assertThat(submit("key-1", 200).reference()).isEqualTo(receipt.reference());
        String reference = receipt.reference();
        assertThat(site.rest.status(reference, receipt.secret()).state()).isEqualTo(SubmissionState.RECEIVED);
        assertThatThrownBy(() -> site.rest.status(reference, "x")).isInstanceOf(SubmissionNotFoundException.class);
        assertThatThrownBy(() -> site.rest.takeOver(reference)).isInstanceOf(NotSignedInException.class);

        site.office.callers.become(TestOffice.official("petr"));
        assertThat(site.rest.queue(List.of("RECEIVED"), "", "", 0, 1000).items()).hasSize(1);
        assertThatThrownBy(() -> site.rest.queue(List.of("NEW"), "", "", 0, 10)).isInstanceOf(InputInvalidException.class);
        site.rest.takeOver(reference);
        site.rest.message(reference, new MessageRequest("Podíváme se na to", null));
        site.rest.requestCompletion(reference, new CompletionRequest("Kde?", LocalDate.of(2026, 11, 20)));
        site.office.callers.become(FakeCallers.nobody());
        site.rest.complete(reference, receipt.secret(), new CompletionAnswer("Tady", List.of(new FileItem(null, "mapa.pdf", PDF))));
        site.office.callers.become(TestOffice.official("petr"));
        assertThatThrownBy(() -> site.rest.decide(reference, new DecisionRequest(null, "", null))).isInstanceOf(InputInvalidException.class);
        site.rest.decide(reference, new DecisionRequest(Outcome.SETTLED, "Hotovo", List.of(new FileItem("", "rozhodnuti.pdf", PDF))));

        site.office.callers.become(FakeCallers.nobody());
        StatusItem status = site.rest.status(reference, receipt.secret());
        assertThat(status.outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(status.timeline()).hasSize(6);
        String document = status.timeline().get(5).documents().get(0).id();
        assertThat(site.rest.document(reference, document, receipt.secret()).getStatus()).isEqualTo(200);
        assertThatThrownBy(() -> site.rest.document(reference, document, "x")).isInstanceOf(SubmissionNotFoundException.class);
    }

    @Test
    void byRestWithPartsOfAForm() {
        Response response = site.rest.submitWithFiles("hlaseni-zavad", "", Browser.sent(
                "answers", "{\"category\":\"road\",\"description\":\"x\",\"danger\":false,\"place\":\"y\"}", "@photo", "%PDF-1.7"));
        assertThat(response.getStatus()).isEqualTo(201);
        whatWasSentIsListed((ReceiptItem) response.getEntity());
        assertThatThrownBy(() -> site.rest.submitWithFiles("hlaseni-zavad", "", Browser.sent("answers", "[".repeat(10_000))))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> site.rest.submitWithFiles("hlaseni-zavad", "", Browser.sent("answers", "{\"a\":1,\"a\":2}")))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> site.rest.submitWithFiles("hlaseni-zavad", "", Browser.sent("@photo", "<html>")))
                .isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> site.rest.submit("hlaseni-zavad", "", new SubmissionRequest(null, null, null)))
                .isInstanceOf(AnswersInvalidException.class);
        assertThatThrownBy(() -> site.rest.submit("hlaseni-zavad", "", null)).isInstanceOf(InputInvalidException.class);
        assertThatThrownBy(() -> site.rest.submit("hlaseni-zavad", "k".repeat(101), new SubmissionRequest(Map.of(), null, null)))
                .isInstanceOf(MalformedException.class);
    }

    private void whatWasSentIsListed(ReceiptItem receipt) {
        List<FormsRest.DocumentItem> sent = site.rest.status(receipt.reference(), receipt.secret()).timeline().get(0).documents();
        assertThat(sent).singleElement().satisfies(document -> {
            assertThat(document.name()).endsWith(".pdf");
            assertThat(document.mediaType()).isEqualTo("application/pdf");
            assertThat(document.size()).isEqualTo("%PDF-1.7".length());
        });
        String id = sent.get(0).id();
        assertThat(site.soap.getStatus(receipt.reference(), receipt.secret(), null).timeline.get(0).document)
                .singleElement()
                .satisfies(document -> assertThat(document.id).isEqualTo(id));
        assertThat(site.rest.document(receipt.reference(), id, receipt.secret()).getStatus()).isEqualTo(200);
        assertThatThrownBy(() -> site.rest.document(receipt.reference(), id, "")).isInstanceOf(SubmissionNotFoundException.class);
    }

    @Test
    void failedLookupsAreCounted() {
        ReceiptItem receipt = submit("", 201);
        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(() -> site.rest.status(receipt.reference(), "wrong")).isInstanceOf(SubmissionNotFoundException.class);
        }
        assertThatThrownBy(() -> site.rest.status(receipt.reference(), "wrong")).isInstanceOf(TooManyRequestsException.class);
        assertThat(site.rest.status(receipt.reference(), receipt.secret()).reference()).isEqualTo(receipt.reference());
    }

    @Test
    void bySoap() {
        assertThat(site.soap.listForms("en")).extracting(form -> form.title).contains("Reporting a fault");
        FormsSoap.SubmissionItem fault = new FormsSoap.SubmissionItem();
        fault.form = "hlaseni-zavad";
        fault.answers = "{\"category\":\"road\",\"description\":\"x\",\"danger\":false,\"place\":\"y\"}";
        fault.key = "soap-1";
        FormsSoap.ReceiptItem receipt = site.soap.submit(fault);
        assertThat(site.soap.submit(fault).reference).isEqualTo(receipt.reference);
        assertThat(site.soap.getStatus(receipt.reference, receipt.secret, null).state).isEqualTo("RECEIVED");
        assertThatThrownBy(() -> site.soap.getStatus(null, null, null)).isInstanceOf(SubmissionNotFoundException.class);
        site.office.callers.become(TestOffice.official("petr"));
        assertThat(site.soap.takeOver(receipt.reference).state).isEqualTo("IN_PROGRESS");
        FormsSoap.DecisionItem decision = new FormsSoap.DecisionItem();
        decision.reference = receipt.reference;
        assertThatThrownBy(() -> site.soap.decide(decision)).isInstanceOf(InputInvalidException.class);
        decision.outcome = "GRANTED";
        decision.text = "Ano \u0000";
        FormsSoap.StatusItem decided = site.soap.decide(decision);
        assertThat(decided.outcome).isEqualTo("GRANTED");
        assertThat(decided.timeline.get(2).text).doesNotContain("\u0000");
    }
}
