package org.radnice.security.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.api.NotAllowedException;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.TooManyRequestsException;

class FakesTest {

    @Test
    void callersDenyByDefault() {
        FakeCallers callers = FakeCallers.anonymous();
        assertThatThrownBy(() -> callers.require("forms.case.read")).isInstanceOf(NotSignedInException.class);
        callers.become(FakeCallers.citizen("c1"));
        assertThatThrownBy(() -> callers.require("forms.case.read")).isInstanceOf(NotAllowedException.class);
        callers.become(FakeCallers.official("o1", "forms.case.read"));
        assertThatCode(() -> callers.require("forms.case.read")).doesNotThrowAnyException();
        callers.become(FakeCallers.system());
        assertThatCode(() -> callers.require("anything.at.all")).doesNotThrowAnyException();
    }

    @Test
    void trailGivesTheNewestFirst() {
        FakeAuditTrail audit = new FakeAuditTrail();
        audit.record("forms.case.taken", "1", Map.of());
        audit.record("forms.case.decided", "1", Map.of());
        audit.record("forms.case.taken", "2", Map.of());
        assertThat(audit.ofSubject("1", 10)).extracting(AuditTrail.Entry::code)
                .containsExactly("forms.case.decided", "forms.case.taken");
        assertThat(audit.newest(1)).extracting(AuditTrail.Entry::subject).containsExactly("2");
    }

    @Test
    void limitsCountPerPerson() {
        FakeRateLimits limits = new FakeRateLimits();
        limits.take("x", "a", 1, Duration.ofMinutes(1));
        limits.take("x", "b", 1, Duration.ofMinutes(1));
        assertThatThrownBy(() -> limits.take("x", "a", 1, Duration.ofMinutes(1))).isInstanceOf(TooManyRequestsException.class);
        limits.reset();
        limits.take("x", "a", 1, Duration.ofMinutes(1));
    }
}
