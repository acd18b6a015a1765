package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.testing.Databases;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.security.api.Account;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.NotAllowedException;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.RateLimits;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.testing.FakeAuditTrail;
import org.radnice.security.testing.FakeCallers;
import org.radnice.security.testing.FakeRateLimits;

/** What other modules test against does the same as what they get, on each database. */
class FakesContractTest {

    /** The database comes along so that JUnit closes it. */
    static Stream<Arguments> trails() {
        return Stream.concat(
                Databases.all().map(database -> Arguments.of(
                        Named.of(database.toString(), (AuditTrail) new TestSecurity(database).audit), database)),
                Stream.of(Arguments.of(Named.of("fake", (AuditTrail) new FakeAuditTrail()), null)));
    }

    @ParameterizedTest
    @MethodSource("trails")
    void aTrailGivesTheNewestFirst(AuditTrail audit, TestDatabase database) {
        audit.record("forms.case.taken", "subject-1", Map.of("to", "petr"));
        audit.record("forms.case.decided", "subject-1", Map.of());
        audit.record("forms.case.taken", "subject-2", Map.of());
        assertThat(audit.ofSubject("subject-1", 10)).extracting(AuditTrail.Entry::code)
                .containsExactly("forms.case.decided", "forms.case.taken");
        assertThat(audit.ofSubject("subject-1", 1)).hasSize(1);
        assertThat(audit.ofSubject("subject-3", 10)).isEmpty();
        assertThat(audit.newest(2)).extracting(AuditTrail.Entry::subject).containsExactly("subject-2", "subject-1");
        AuditTrail.Entry first = audit.ofSubject("subject-1", 10).get(1);
        assertThat(first.details()).isEqualTo(Map.of("to", "petr"));
        assertThat(first.id()).isLessThan(audit.newest(1).get(0).id());
        assertThat(first.actor()).isNotEmpty();
        assertThat(first.channel()).isNotEmpty();
        assertThat(first.correlation()).isNotEmpty();
    }

    static Stream<RateLimits> limits() {
        return Stream.of(new RateLimitsService(), new FakeRateLimits());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitCountsForEachPersonAndMatter(RateLimits limits) {
        Duration period = Duration.ofDays(1);
        limits.take("forms.submit", "a", 2, period);
        limits.take("forms.submit", "a", 2, period);
        limits.take("forms.submit", "b", 2, period);
        limits.take("portal.report", "a", 2, period);
        assertThatThrownBy(() -> limits.take("forms.submit", "a", 2, period))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refused -> assertThat(refused.retryAfter())
                        .isPositive()
                        .isLessThanOrEqualTo(period));
    }

    /** The callers of a server, of which one is current at a time. */
    interface Site {

        Callers callers();

        void as(Who who, Runnable call);
    }

    enum Who { NOBODY, CITIZEN, SYSTEM }

    static Stream<Arguments> sites() {
        return Stream.concat(
                Databases.all().map(database -> Arguments.of(Named.of(database.toString(), real(database)), database)),
                Stream.of(Arguments.of(Named.of("fake", fake()), null)));
    }

    private static Site real(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String citizen = security.citizen("jana@example.cz", "correct horse battery");
        return new Site() {
            @Override
            public Callers callers() {
                return security.directory;
            }

            @Override
            public void as(Who who, Runnable call) {
                String actor = who == Who.NOBODY ? "anonymous" : who == Who.SYSTEM ? "system" : citizen;
                security.kernel.as(actor, () -> {
                    call.run();
                    return null;
                });
            }
        };
    }

    private static Site fake() {
        FakeCallers callers = FakeCallers.anonymous();
        return new Site() {
            @Override
            public Callers callers() {
                return callers;
            }

            @Override
            public void as(Who who, Runnable call) {
                callers.become(
                        who == Who.NOBODY ? FakeCallers.nobody()
                                : who == Who.SYSTEM ? FakeCallers.system() : FakeCallers.citizen("jana"));
                call.run();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("sites")
    void nothingIsAllowedUntilItIsGranted(Site site, TestDatabase database) {
        Callers callers = site.callers();
        site.as(Who.NOBODY, () -> {
            assertThat(callers.current().signedIn()).isFalse();
            assertThatThrownBy(() -> callers.require("forms.case.read")).isInstanceOf(NotSignedInException.class);
        });
        site.as(Who.CITIZEN, () -> {
            Caller caller = callers.current();
            assertThat(caller.signedIn()).isTrue();
            assertThat(caller.roles()).isEqualTo(Set.of(Account.CITIZEN));
            assertThat(caller.may("forms.case.read")).isFalse();
            assertThatThrownBy(() -> callers.require("forms.case.read")).isInstanceOf(NotAllowedException.class);
        });
        site.as(Who.SYSTEM, () -> assertThatCode(() -> callers.require("forms.case.read")).doesNotThrowAnyException());
    }
}
