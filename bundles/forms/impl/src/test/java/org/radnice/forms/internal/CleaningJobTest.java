package org.radnice.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.testing.TestDatabase;

class CleaningJobTest {

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void secretsAreForgottenAlsoWhileDraftsCannotBeRemoved(TestDatabase database) {
        TestOffice office = new TestOffice(database);
        CleaningJob job = new CleaningJob(office.drafts, office.submissions, office.transactions, office.settings, office.kernel.clock());
        office.drafts.begin("hlaseni-zavad", "", TestOffice.CZECH);
        office.service.submit(TestOffice.fault("key"));
        assertThat(rows(office, "SecretEntity")).isEqualTo(1);

        office.kernel.clock().advance(Duration.ofDays(2));
        office.auditHolder.unbind(office.audit);
        job.run();

        assertThat(rows(office, "SecretEntity")).isZero();
        assertThat(rows(office, "DraftEntity")).as("without an audit trail nothing else is removed").isEqualTo(1);

        office.auditHolder.bind(office.audit);
        job.run();

        assertThat(rows(office, "DraftEntity")).isZero();
    }

    private static long rows(TestOffice office, String entity) {
        return office.transactions.read(work ->
                work.entities().createQuery("SELECT COUNT(e) FROM " + entity + " e", Long.class).getSingleResult());
    }
}
